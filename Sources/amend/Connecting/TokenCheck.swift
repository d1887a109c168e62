import AmendCore

/// What a token may do, found out without changing anything.
struct TokenCheck: Sendable {
  /// One scope, and what was found out about it, such as `works`.
  struct Finding: Sendable {
    let scope: String
    let outcome: String
  }

  let findings: [Finding]

  /// Asks the service one thing for each scope.
  ///
  /// Throws where the service does not take the token or cannot be reached.
  init(_ service: any RecordService) async throws(Failure) {
    let objects = await outcome { () async throws(ServiceError) in try await service.objects() }
    let members = await outcome { () async throws(ServiceError) in
      try await service.members(PageQuery(count: 1))
    }
    var findings = [
      Finding(scope: "crm:read", outcome: try TokenCheck.words(objects)),
      Finding(scope: "users:read", outcome: try TokenCheck.words(members)),
    ]
    var writing = "not tried, since no object can be read"
    if case .success(let objects) = objects, let object = objects.first(where: \.isActive) {
      writing = await TokenCheck.writing(to: object.slug, service)
    }
    findings.append(Finding(scope: "crm:write", outcome: writing))
    self.findings = findings
  }

  /// Changes nothing in a record that does not exist: who may write is told that there is none.
  private static func writing(to object: ObjectSlug, _ service: any RecordService) async -> String {
    let reference = RecordReference(object: object, id: "amend-tries-the-scope")
    let result = await outcome { () async throws(ServiceError) in
      try await service.update(reference, body: [:], ifMatch: nil)
    }
    switch result {
    case .success, .failure(.notFound), .failure(.refused), .failure(.conflict): return "works"
    case .failure(let error): return error.description
    }
  }

  private static func words<Answer>(
    _ result: Result<Answer, ServiceError>
  ) throws(Failure) -> String {
    guard case .failure(let error) = result else { return "works" }
    guard case .forbidden = error else { throw Failure(error) }
    return error.description
  }

  /// A line for each scope.
  var lines: [String] { table(findings.map { [$0.scope, $0.outcome] }) }
}
