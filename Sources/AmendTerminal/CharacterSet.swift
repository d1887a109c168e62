/// The characters that the environment says the terminal can show.
package enum CharacterSet: Hashable, Sendable {
  case ascii, unicode

  /// By the name of the locale, as POSIX finds it: `LC_ALL`, else `LC_CTYPE`, else `LANG`.
  ///
  /// The name decides and not `setlocale`, because over ssh the locale it names is often missing
  /// on the far side while the terminal shows UTF-8 all the same.
  package init(environment: [String: String]) {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }
    let name = names.first { !$0.isEmpty } ?? ""
    let charset = name.lowercased().split(separator: ".").dropFirst().first ?? ""
    self = charset.hasPrefix("utf-8") || charset.hasPrefix("utf8") ? .unicode : .ascii
  }
}
