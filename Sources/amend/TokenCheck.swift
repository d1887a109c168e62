import AmendCore

/// What a token may do, as far as reading tells.
struct TokenCheck: Sendable {
  /// One scope, and what the service says against it; nil where it works.
  struct Finding: Sendable {
    let scope: String
    let objection: String?
  }

  let findings: [Finding]

  /// Asks the service one thing for each scope that reading needs; nothing is written.
  ///
  /// Throws where the service does not take the token or cannot be reached.
  init(_ service: any RecordService) async throws(Failure) {
    let objects = await outcome { () async throws(ServiceError) in
      _ = try await service.objects()
    }
    let members = await outcome { () async throws(ServiceError) in
      _ = try await service.members(PageQuery(count: 1))
    }
    findings = [
      Finding(scope: "crm:read", objection: try TokenCheck.objection(objects)),
      Finding(scope: "users:read", objection: try TokenCheck.objection(members)),
    ]
  }

  private static func objection(
    _ result: Result<Void, ServiceError>
  ) throws(Failure) -> String? {
    guard case .failure(let error) = result else { return nil }
    guard case .forbidden = error else { throw Failure(error) }
    return error.description
  }

  /// A line for each scope; the one for writing can only be told by writing.
  var lines: [String] {
    table(findings.map { [$0.scope, $0.objection ?? "works"] } + [["crm:write", "not tried"]])
  }
}
