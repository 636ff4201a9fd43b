#ifndef SITREP_CXLSXWRITER_SHIM_H
#define SITREP_CXLSXWRITER_SHIM_H

#include <xlsxwriter.h>

// The strings in libxlsxwriter's option structs are `char *` up to 1.1.5 or so and `const char *` later, which
// Swift imports as two types. These setters take `const char *` on every version.
//
// They keep the pointer and do not copy: it must stay valid until the library call that takes the options has
// returned (the library copies then).
#define SITREP_STRING_SETTER(type, field)                                             \
  static inline void sitrep_##type##_set_##field(lxw_##type *options, const char *text) { \
    options->field = (char *)text;                                                    \
  }

SITREP_STRING_SETTER(doc_properties, title)
SITREP_STRING_SETTER(doc_properties, subject)
SITREP_STRING_SETTER(doc_properties, author)
SITREP_STRING_SETTER(doc_properties, company)
SITREP_STRING_SETTER(doc_properties, category)
SITREP_STRING_SETTER(doc_properties, keywords)
SITREP_STRING_SETTER(doc_properties, comments)
SITREP_STRING_SETTER(doc_properties, status)

SITREP_STRING_SETTER(data_validation, value_formula)
SITREP_STRING_SETTER(data_validation, minimum_formula)
SITREP_STRING_SETTER(data_validation, maximum_formula)
SITREP_STRING_SETTER(data_validation, input_title)
SITREP_STRING_SETTER(data_validation, input_message)
SITREP_STRING_SETTER(data_validation, error_title)
SITREP_STRING_SETTER(data_validation, error_message)

SITREP_STRING_SETTER(chart_options, description)
SITREP_STRING_SETTER(image_options, description)
SITREP_STRING_SETTER(image_options, url)
SITREP_STRING_SETTER(image_options, tip)

SITREP_STRING_SETTER(table_options, name)
SITREP_STRING_SETTER(table_column, header)
SITREP_STRING_SETTER(table_column, formula)
SITREP_STRING_SETTER(table_column, total_string)

SITREP_STRING_SETTER(conditional_format, value_string)
SITREP_STRING_SETTER(conditional_format, multi_range)
SITREP_STRING_SETTER(comment_options, author)
SITREP_STRING_SETTER(comment_options, font_name)
SITREP_STRING_SETTER(chart_font, name)
SITREP_STRING_SETTER(header_footer_options, image_left)
SITREP_STRING_SETTER(header_footer_options, image_center)
SITREP_STRING_SETTER(header_footer_options, image_right)
SITREP_STRING_SETTER(workbook_options, tmpdir)

#undef SITREP_STRING_SETTER

// Seconds since 1970-01-01 UTC. Without it the library writes the clock's time and two runs differ.
static inline void sitrep_doc_properties_set_created(lxw_doc_properties *properties, int64_t seconds) {
  properties->created = (time_t)seconds;
}

// `list` ends with NULL; the strings must outlive the call that takes the options.
static inline void sitrep_data_validation_set_value_list(lxw_data_validation *options, const char **list) {
  options->value_list = (void *)list;
}

// `columns` ends with NULL and must outlive the call that takes the options.
static inline void sitrep_table_options_set_columns(lxw_table_options *options, lxw_table_column **columns) {
  options->columns = columns;
}

// Returns nothing in 1.1.4 and an error code later.
static inline void sitrep_worksheet_set_selection(
    lxw_worksheet *worksheet, lxw_row_t first_row, lxw_col_t first_column, lxw_row_t last_row,
    lxw_col_t last_column) {
  (void)worksheet_set_selection(worksheet, first_row, first_column, last_row, last_column);
}

// Frees a workbook that will never be written. The library closes the temporary files of constant-memory mode only
// while it writes, so they are closed here.
static inline void sitrep_workbook_abandon(lxw_workbook *workbook) {
  lxw_worksheet *worksheet;
  STAILQ_FOREACH(worksheet, workbook->worksheets, list_pointers) {
    if (worksheet->optimize_tmpfile) fclose(worksheet->optimize_tmpfile);
  }
  lxw_workbook_free(workbook);
}

// The library's version, such as 114 for 1.1.4 and 123 for 1.2.3.
static inline int sitrep_xlsxwriter_version(void) { return LXW_VERSION_ID; }

#endif
