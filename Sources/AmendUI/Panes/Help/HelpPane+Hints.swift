extension HelpPane {
  /// Keys and what they do here, the most wanted first.
  package var hints: [Hint] {
    isSearching
      ? [Hint(.accept, "keep"), Hint(.cancel, "show all"), Hint(.down)]
      : [Hint(.cancel), Hint(.find, "search"), Hint(.down), Hint(.pageDown)]
  }
}
