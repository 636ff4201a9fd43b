import SitrepModel
import SitrepStore
import Testing

@Suite("What a person gives for a store")
struct StoreAddressTests {
  @Test(
    "a folder, a file, a database",
    arguments: [
      ("seeds/chile-peru-2025", StoreAddress.folder("seeds/chile-peru-2025")),
      ("a.sitrep", .sqlite("a.sitrep")), ("dir.sitrep/", .folder("dir.sitrep/")),
      ("http://x", .folder("http://x")),
    ])
  func kinds(text: String, address: StoreAddress) throws {
    #expect(try StoreAddress(text) == address)
  }

  @Test(
    "a database's address is shown without its password, and its operation is not libpq's",
    arguments: [
      ("postgres://h/d", "postgres://h/d", "postgres://h/d", nil),
      (
        "postgresql://u:pw@h:5433/d?operation=o-1", "postgresql://u@h:5433/d?operation=o-1",
        "postgresql://u:pw@h:5433/d", "o-1"
      ),
      (
        "postgres://u:a%40b@h/d?sslmode=require&operation=%C3%B1",
        "postgres://u@h/d?sslmode=require&operation=%C3%B1",
        "postgres://u:a%40b@h/d?sslmode=require", "ñ"
      ),
      ("postgres://u@h/d?password=pw", "postgres://u@h/d", "postgres://u@h/d?password=pw", nil),
      ("postgres://u@h?dbname=d", "postgres://u@h?dbname=d", "postgres://u@h?dbname=d", nil),
    ] as [(String, String, String, String?)])
  func databases(text: String, name: String, connection: String, operation: String?) throws {
    let address = try #require(try PostgresAddress(text))
    #expect(address.name == name)
    #expect(address.connection == connection)
    #expect(address.operation == operation)
  }

  @Test(
    "no database, no operation",
    arguments: ["postgres://h", "postgres://u:secret@h/", "postgres://u:secret@h/d?operation="])
  func refused(text: String) throws {
    let fault = #expect(throws: StoreFault.self) { try StoreAddress(text) }
    #expect(fault?.isRequest == true)
    #expect(fault?.text.english.contains("secret") == false)
  }

  @Test("no password in what the server says")
  func cleaned() throws {
    let address = try #require(try PostgresAddress("postgres://u:s%2Fecret@h/d?password=other"))
    #expect(address.clean("bad \"s/ecret\"\n  and s%2Fecret, other") == "bad \"…\"; and …, …")
  }
}
