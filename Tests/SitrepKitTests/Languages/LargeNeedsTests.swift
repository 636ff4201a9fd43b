import SitrepKit
import SitrepTestSupport
import Testing

@Test(
  "Planning figures are told in millions from a million on, and in full below",
  arguments: [
    (
      "ar",
      "المياه: 5.5 مليون لتر في اليوم؛ المراحيض: 7,300؛ مساحة المعيشة: 1.3 مليون م²؛ الغذاء: 770 مليون سعرة حرارية في اليوم"
    ),
    (
      "en",
      "water: 5.5 million litres a day; toilets: 7,300; living space: 1.3 million m²; food: 770 million kcal a day"
    ),
    (
      "es",
      "agua: 5,5 millones de litros al día; baños: 7\u{202F}300; espacio habitable: 1,3 millones de m²; alimentos: 770 "
        + "millones de kcal al día"
    ),
    (
      "fr",
      "eau\u{A0}: 5,5 millions de litres par jour\u{202F}; toilettes\u{A0}: 7\u{202F}300\u{202F}; espace habitable\u{A0}: "
        + "1,3 million de m²\u{202F}; nourriture\u{A0}: 770 millions de kcal par jour"
    ),
    (
      "pt",
      "água: 5,5 milhões de litros por dia; sanitários: 7.300; espaço habitável: 1,3 milhão de m²; alimentos: 770 milhões "
        + "de kcal por dia"
    ),
  ])
func largeNeeds(language: String, expected: String) throws {
  let operation = try OperationFolder(at: "\(Project.root)/seeds/malawi-freddy-2023")
  let files = try operation.files(
    ReportRequest(date: "2023-03-18", formats: ["txt"], languages: [language]))
  let text = String(decoding: files[0].bytes, as: UTF8.self).split { " \n".contains($0) }.joined(
    separator: " ")
  #expect(text.contains(expected))
}
