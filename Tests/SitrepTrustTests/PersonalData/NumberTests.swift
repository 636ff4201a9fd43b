import SitrepEvidence
import Testing

@Test(
  "A number or address of a person that lint would let through",
  arguments: [
    ("Call +56 9 8765 4321 at night.", "telephone: +56 9 8765 4321"),
    ("(+51) 999 888 777", "telephone: (+51) 999 888 777"),
    ("+1 (415) 555-2671", "telephone: +1 (415) 555-2671"),
    ("ring 01 42 68 53 00", "telephone: 01 42 68 53 00"),
    ("cel. 987654321", "telephone: 987654321"), ("WhatsApp: 9 8765 4321", "telephone: 9 8765 4321"),
    ("teléfono 58 224532", "telephone: 58 224532"), ("her number is 999 888 777", "telephone: 999 888 777"),
    ("0056987654321", "telephone: 0056987654321"), ("tél. : 06.12.34.56.78", "telephone: 06.12.34.56.78"),
    ("telefone (11) 98765-4321", "telephone: (11) 98765-4321"),
    ("2025-11-28 +56987654321", "telephone: +56987654321"),
    ("visto el 28/11/2025 987 654 321", "telephone: 987 654 321"),
    ("write to yusimar.c+1@correo.example.com.", "email: yusimar.c+1@correo.example.com"),
    ("José.Soto@example.org", "email: José.Soto@example.org"),
    ("RUT 12.345.678-5", "document-number: 12.345.678-5"), ("12345678-5", "document-number: 12345678-5"),
    ("7.654.321-6 es su número", "document-number: 7.654.321-6"),
    ("20347878-K", "document-number: 20347878-K"),
    ("DNI 45678912", "document-number: 45678912"), ("DNI N.º 45.678.912", "document-number: 45.678.912"),
    ("V-12.345.678", "document-number: V-12.345.678"), ("cédula V12345678", "document-number: V12345678"),
    ("E-84123456", "document-number: E-84123456"), ("C.I. 12345678", "document-number: 12345678"),
    ("CPF 123.456.789-09", "document-number: 123.456.789-09"),
    ("RG 12.345.678", "document-number: 12.345.678"),
    ("passport AB123456", "document-number: B123456"),
    ("pasaporte n.º 116543210", "document-number: 116543210"),
    ("passeport 12AB34567", "document-number: B34567"), ("visa 20251234567", "document-number: 20251234567"),
    ("12345678Z", "document-number: 12345678Z"), ("X1234567L", "document-number: X1234567L"),
    ("123-45-6789", "document-number: 123-45-6789"), ("هاتف: 0912345678", "telephone: 0912345678"),
    ("جواز 116543210", "document-number: 116543210"),
  ])
func numbersFound(text: String, expected: String) {
  #expect(found(text) == [expected])
}

@Test(
  "A count, date, law or address of a page taken for someone's number",
  arguments: [
    "33,000 people", "18 500 000 habitantes", "1.234.567 personas", "10.000-15.000 personas",
    "1000-1500 families",
    "2025-11-28 19:28", "28/11/2025 10.30", "2025-11-28/2025-11-30", "28.11.2025", "Ley 21.325",
    "Decreto Supremo 142-2025-PCM", "2024-2025", "folio 000456789", "GLIDE CE-2025-000123-CHL", "CL15101",
    "-18.48301234, -70.31712345",
    "US$ 123.456.789", "S/ 123456789", "https://example.org/2025/12/01/987654321?id=+56987654321",
    "www.example.org/123456789", "info@example.org", "prensa@ministerio.gob.example", "@PoliciaDelPeru",
    "a@b",
    "12.000 visas", "visa: 12 000 personas", "passport 2025", "+ 30 000 personas", "call 131", "19:28 GMT",
    "at 3 km, 4 km and 5 km", "12.345.678-4 no cuadra", "paras 3 and 9", "V-2025", "USD 987654321",
    "contact 1 500 000 people", "300-400 people a day in 2025",
  ])
func numberFalseAlarms(text: String) {
  #expect(found(text) == [])
}

@Test("A cell of digits or at signs as large as a file is read in one pass", .timeLimit(.minutes(120)))
func longCells() {
  for piece in ["1-1-2020-", "1 ", "a@a.a", "A. ", "María ", "(", "+1(", "e-", "www."] {
    _ = finder.find(in: String(repeating: piece, count: 100_000))
  }
}
