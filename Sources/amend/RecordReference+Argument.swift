import AmendCore
import ArgumentParser

extension RecordReference: ExpressibleByArgument {
  init?(argument: String) { self.init(argument) }
}
