import SitrepKit
import SitrepLanguage

/// An error whose problems the user asked to be told in a language.
struct ToldError: Error {
  let error: SitrepError
  let words: ProblemWords

  init(_ error: SitrepError, in words: ProblemWords) {
    (self.error, self.words) = (error, words)
  }
}

/// What `body` gives; what is wrong is told in a language.
func telling<Result>(in words: ProblemWords, _ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch let error as SitrepError {
    throw ToldError(error, in: words)
  }
}
