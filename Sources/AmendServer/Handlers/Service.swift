import AmendAPI
import AmendCore
package import HTTPTypes

/// The API: a plain function of a request and its body to an answer and its body.
///
/// `HTTPFront` puts a socket before it; `InProcessTransport` calls it where it stands.
package struct Service: Sendable {
  let store: Store
  let access: Access
  let clock: Clock
  let identifiers: IdentifierSource

  /// The beginning of every path.
  package static let prefix = "/v2"
  /// The largest body that is taken, in bytes; more is a 413.
  package static let bodyLimit = 1 << 20

  package init(
    store: Store, access: Access, clock: Clock = .system,
    identifiers: IdentifierSource = .random
  ) {
    self.store = store
    self.access = access
    self.clock = clock
    self.identifiers = identifiers
  }

  /// Does what the request asks and says how it went; whatever is wrong is an answer too.
  package func answer(
    _ request: HTTPRequest, body: [UInt8]
  ) async -> (response: HTTPResponse, body: [UInt8]) {
    await answer(request, body: body, from: caller(of: request))
  }

  /// Who sends the request, or why they may not.
  func caller(of request: HTTPRequest) async -> Result<Caller, Refusal> {
    // Result's own initializer does not take a typed throw.
    do {
      return .success(try await access.caller(of: request, in: store, at: clock.now))
    } catch { return .failure(error) }
  }

  /// The answer to a request whose sender is known already.
  func answer(
    _ request: HTTPRequest, body: [UInt8], from caller: Result<Caller, Refusal>
  ) async -> (response: HTTPResponse, body: [UInt8]) {
    do {
      let call = Call(request, body)
      if call.path == OpenAPI.path { return try describe(request.method).message }
      return try await reply(to: call, body, from: caller).message
    } catch {
      return Reply(error).message
    }
  }

  private func reply(
    to call: Call, _ body: [UInt8], from caller: Result<Caller, Refusal>
  ) async throws(Refusal) -> Reply {
    guard body.count <= Service.bodyLimit else { throw .tooLarge(limitBytes: Service.bodyLimit) }
    let scopes = try caller.get().scopes
    let route = try Service.route(of: call.request)
    guard scopes.map({ !$0.isDisjoint(with: route.scopes) }) ?? true else {
      throw .missingScope(route.scopes)
    }
    return try await reply(to: route, call)
  }

  /// What the service is, for everybody.
  private func describe(_ method: HTTPRequest.Method) throws(Refusal) -> Reply {
    guard method == .get else { throw .wrongMethod(allowed: [HTTPRequest.Method.get.rawValue]) }
    return Reply(OpenAPI(needsToken: access == .tokens).document)
  }

  private func reply(to route: Route, _ call: Call) async throws(Refusal) -> Reply {
    switch route {
    case .objects(let query): try objects(query, call)
    case .createObject: try await createObject(call)
    case .object(let slug): Reply("object", try store.object(slug).json)
    case .updateObject(let slug): try await updateObject(slug, call)
    case .createAttribute(let slug): try await createAttribute(slug, call)
    case .updateAttribute(let slug, let key): try await updateAttribute(key, of: slug, call)
    case .records(let slug, let query): try records(slug, query, call)
    case .createRecord(let slug): try await createRecord(slug, call)
    case .assertRecord(let slug, let attribute): try await assertRecord(slug, attribute, call)
    case .record(let reference): Reply(try await store.record(reference))
    case .updateRecord(let reference): try await updateRecord(reference, call)
    case .changeLinks(let reference): try await changeLinks(reference, call)
    case .deleteRecord(let reference): try await deleteRecord(reference, call)
    case .members(let query): try members(query, call)
    }
  }

  private static func route(of request: HTTPRequest) throws(Refusal) -> Route {
    do {
      return try Route(request, prefix: prefix)
    } catch {
      switch error {
      case .unknownPath: throw .notFound("The API has no such path.")
      case .wrongMethod(let allowed): throw .wrongMethod(allowed: allowed.map(\.rawValue))
      case .badParameter(let message): throw .malformed(message)
      }
    }
  }
}
