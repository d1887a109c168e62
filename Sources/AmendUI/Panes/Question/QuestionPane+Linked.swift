import AmendCore

extension QuestionPane {
  /// What is asked before a record is created to be linked.
  package static func creating(_ new: NewRecord) -> QuestionPane {
    let kind = new.schema.singularName.lowercased()
    return QuestionPane(
      title: "Create and link",
      message: "Create \(kind) “\(new.name)” and link it?",
      choices: [
        Choice("y", "create it", .createLinked(new)), Choice("n", "stay", .stay),
      ])
  }
}
