/* Writes the cells that cells.py listed with libxlsxwriter and nothing else: the least a workbook of these cells
   can cost in this library.

   usage: floor CELLS WORKBOOK.xlsx */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

static const char *at;

static uint8_t byte(void) { return (uint8_t)*at++; }

static uint32_t number(size_t size) {
    uint32_t value = 0;
    memcpy(&value, at, size);
    at += size;
    return value;
}

static const char *text(void) {
    uint32_t length = number(4);
    const char *start = at;
    at += length + 1;
    return start;
}

static lxw_format *format(lxw_workbook *book) {
    lxw_format *format = workbook_add_format(book);
    if (byte()) format_set_bold(format);
    if (byte()) format_set_text_wrap(format);
    uint32_t fill = number(4);
    if (fill != UINT32_MAX) format_set_bg_color(format, (lxw_color_t)fill);
    uint8_t built_in = byte();
    const char *code = text();
    if (*code) format_set_num_format(format, code);
    else if (built_in) format_set_num_format_index(format, built_in);
    return format;
}

static lxw_error write_cell(lxw_worksheet *sheet, lxw_format **formats) {
    uint8_t kind = byte();
    lxw_row_t row = number(4);
    lxw_col_t column = (lxw_col_t)number(2);
    uint32_t style = number(2);
    lxw_format *format = style ? formats[style] : NULL;
    switch (kind) {
        case 0: {
            double value;
            memcpy(&value, at, sizeof value);
            at += sizeof value;
            return worksheet_write_number(sheet, row, column, value, format);
        }
        case 1: return worksheet_write_string(sheet, row, column, text(), format);
        case 2: {
            const char *url = text(), *shown = text();
            return worksheet_write_url_opt(sheet, row, column, url, format, shown, NULL);
        }
        case 3: return worksheet_write_boolean(sheet, row, column, byte(), format);
        default: return worksheet_write_blank(sheet, row, column, format);
    }
}

int main(int count, char **arguments) {
    if (count != 3) return 2;
    FILE *file = fopen(arguments[1], "rb");
    if (!file) return 3;
    fseek(file, 0, SEEK_END);
    size_t size = (size_t)ftell(file);
    rewind(file);
    char *cells = malloc(size);
    if (!cells || fread(cells, 1, size, file) != size) return 3;
    at = cells;

    lxw_workbook *book = workbook_new(arguments[2]);
    uint32_t format_count = number(4);
    lxw_format **formats = calloc(format_count + 1, sizeof *formats);
    for (uint32_t index = 0; index < format_count; index++) formats[index] = format(book);
    uint32_t sheets = number(4);
    while (sheets--) {
        lxw_worksheet *sheet = workbook_add_worksheet(book, text());
        uint32_t cells_left = number(4);
        while (cells_left--) {
            lxw_error error = write_cell(sheet, formats);
            if (error) {
                fprintf(stderr, "%s\n", lxw_strerror(error));
                return 1;
            }
        }
    }
    return workbook_close(book) ? 1 : 0;
}
