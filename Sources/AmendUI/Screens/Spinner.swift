/// The picture of something under way.
enum Spinner {
  /// How often it turns.
  static let tickSeconds = 0.1
  /// ASCII, for serial lines and screen readers.
  private static let pictures = ["|", "/", "-", "\\"]

  /// The picture after so many turns.
  static func picture(_ step: Int) -> String { pictures[step % pictures.count] }
}
