# The report of a day in R Markdown: HTML by rmarkdown; text, Markdown, JSON and a workbook from its chunks.
# usage: Rscript seed.R FOLDER DATE OUTPUT
script <- sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))
arguments <- commandArgs(TRUE)
folder <- normalizePath(arguments[1])
dir.create(arguments[3], recursive = TRUE, showWarnings = FALSE)
output <- normalizePath(arguments[3])
rmarkdown::render(
  file.path(dirname(script), "seed.Rmd"), output_file = "report.html", output_dir = output,
  intermediates_dir = output, quiet = TRUE,
  params = list(folder = folder, date = arguments[2], output = output))
