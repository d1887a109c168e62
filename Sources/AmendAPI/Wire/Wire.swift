package import AmendCore

/// The bodies of the API: the client reads what the server writes, and more than that, since the
/// public pages leave much unsaid (heading "Where the public text is silent").
///
/// Reading takes every envelope and spelling that a server has been seen to use; writing has one.
package enum Wire {}

/// Why a body is not what it should be.
package struct WireError: Error, Hashable, Sendable {
  /// What is wrong with it, as a part of a sentence about “it”.
  package let reason: String

  init(_ reason: String) { self.reason = reason }
}

extension Wire {
  /// What an answer is about: the object under the first of these names, or the answer itself.
  static func content(of answer: JSON, under names: String...) throws(WireError) -> JSON {
    for name in names {
      if let content = answer[name], content.members != nil { return content }
    }
    guard answer.members != nil else { throw WireError("it holds no \(names[0])") }
    return answer
  }

  /// The answer to one thing that was read or changed, in the documented envelope:
  /// `{"success":true,"status":200,"record":{…}}`.
  package static func answer(_ name: String, _ content: JSON, status: Int = 200) -> JSON {
    ["success": true, "status": .init(status), name: content]
  }
}
