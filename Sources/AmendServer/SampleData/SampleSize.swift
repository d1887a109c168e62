/// How much sample data there is.
package enum SampleSize: String, CaseIterable, Sendable {
  /// Some hundred records, as in `amend demo`.
  case small
  /// The same, and 100,000 companies to which the deals point.
  case large
}
