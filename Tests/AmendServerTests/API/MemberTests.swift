import AmendAPI
import AmendCore
import AmendServer
import HTTPTypes
import Testing

struct MemberTests {
  @Test(arguments: Depth.allCases)
  func `members are listed as the public page shows them`(depth: Depth) async throws {
    try await API.with(depth) { api in
      try api.store.fillWithSampleDataIfEmpty()
      let answer = try await api.send(.get, "/organizations/users?per_page=2&page=1")
      #expect(answer.status == 200)
      let members = try #require(answer.json["collection"]?.array).map { try Wire.member(from: $0) }
      #expect(members.map(\.id) == ["MRJXYG8M66KLBEX", "QK566D4X49E8X78"])
      #expect(members.map(\.name) == ["Lena Meier", "Marco Rossi"])
      #expect(members.first?.email == "lena.meier@horizondigital.de")
      #expect(answer.json["pagination"]?["nextPage"] == "/v2/organizations/users?page=2")
    }
  }

  @Test func `a user attribute takes members, and nobody else`() async throws {
    try await API.with { api in
      try api.store.fillWithSampleDataIfEmpty()
      let path = "/crm/products/c1d2e3f4-a5b6-7890-cdef-123456789012"
      let taken = try await api.send(.patch, path, ["owner": ["QK566D4X49E8X78"]])
      #expect(taken["owner"] == ["QK566D4X49E8X78"])
      #expect(try await api.send(.patch, path, ["owner": ["nobody"]]).error("owner") != nil)
    }
  }
}
