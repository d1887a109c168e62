import AmendCore
import ArgumentParser

extension Moment: ExpressibleByArgument {
  init?(argument: String) { self.init(argument) }
}
