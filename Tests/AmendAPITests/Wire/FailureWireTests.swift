import AmendAPI
import AmendCore
import AmendTestSupport
import CustomDump
import Testing

@Suite struct FailureWireTests {
  @Test(arguments: [
    ("doc-error-400", "Missing required parameter: event_uuid."), ("doc-error-shape2", "..."),
    ("inferred-error-401-laravel", "Unauthenticated."),
    ("inferred-error-404", "Record not found."),
    ("inferred-error-422-laravel", "The price must be an integer."),
  ])
  func `every documented shape has its message`(name: String, message: String) throws {
    #expect(Wire.failure(from: try Example("documented/\(name)").json()).message == message)
  }

  @Test func `messages of single fields are kept apart`() throws {
    let json = try Example("documented/inferred-error-422-laravel").json()
    #expect(
      Wire.failure(from: json).fields
        == [.init(name: "price", messages: ["The price must be an integer."])])
  }

  @Test(arguments: [
    #"{"errors":{"price":"Too high."}}"#, #"{"errors":["Too high.",7]}"#,
    #"{"error":{"message":"Too high.","code":3}}"#, #"{"errors":[{"message":"Too high."}]}"#,
    #"{"message":"","detail":"Too high."}"#,
  ])
  func `a message is found in other shapes too`(text: String) throws {
    #expect(Wire.failure(from: try JSON(parsing: text)).message == "Too high.")
  }

  @Test(arguments: ["{}", "[]", "null", #""text""#, #"{"message":7,"errors":null}"#])
  func `a body that says nothing gives no message`(text: String) throws {
    let failure = Wire.failure(from: try JSON(parsing: text))
    #expect(failure.message == nil)
    #expect(failure.fields.isEmpty)
  }

  @Test func `an endless message is cut`() {
    let long = String(repeating: "e\u{301}", count: 5000)
    let message = Wire.failure(from: ["message": .string(Text(long))]).message
    #expect(message?.unicodeScalars.count == 1000)
  }

  @Test func `what is written reads back`() {
    let plain = Wire.failure("Record not found.", status: 404)
    #expect(plain.compact == #"{"success":false,"message":"Record not found.","status":404}"#)
    #expect(Wire.failure(from: plain).message == "Record not found.")
    let fields = Wire.failure("No.", fields: [("price", ["Whole, please."]), ("sku", ["Taken."])])
    expectNoDifference(
      Wire.failure(from: fields),
      .init(
        message: "No.",
        fields: [
          .init(name: "price", messages: ["Whole, please."]),
          .init(name: "sku", messages: ["Taken."]),
        ]))
  }
}
