import AmendCore
import AmendUI
import ArgumentParser

/// Where a command begins: `OBJECT/ID` for a record, or an object's slug for its records.
struct PlaceArgument: ExpressibleByArgument, Sendable {
  let place: Place

  init(_ place: Place) { self.place = place }

  init?(argument: String) {
    if let reference = RecordReference(argument) {
      place = .record(reference)
    } else if RecordReference("\(argument)/x") != nil {
      place = .records(ObjectSlug(argument))
    } else {
      return nil
    }
  }

  var defaultValueDescription: String {
    switch place {
    case .record(let reference): "\(reference)"
    case .records(let object): object.text
    case .objects, .several, .newRecord: ""
    }
  }
}
