-- Turns the page into a document for Word: the title and its facts, and styles by class. A mark stays a link to its
-- note.

local shapes = {
  ["label-verified"] = "●", ["label-corroborated"] = "◆", ["label-unverified"] = "○",
  ["label-conflicting"] = "▲", ["label-none"] = "✕",
}

local styles = {
  ["label-verified"] = "Label verified", ["label-corroborated"] = "Label corroborated",
  ["label-unverified"] = "Label unverified", ["label-conflicting"] = "Label conflicting",
  ["label-none"] = "Label none", stage = "Stage", severity = "Stage", hint = "Hint", note = "Hint",
  records = "Record Reference",
}

-- The direction of a quoted passage: letters of Hebrew, Arabic and their like begin with these bytes.
local function direction(text)
  return text:find("[\xD6-\xDF]") and "rtl" or "ltr"
end

local isRightToLeft = false

local function readDirection(meta)
  isRightToLeft = meta.dir ~= nil and pandoc.utils.stringify(meta.dir) == "rtl"
end

local function styleSpan(span)
  if isRightToLeft and span.attributes.dir == "auto" then
    span.attributes.dir = direction(pandoc.utils.stringify(span))
    -- A mark (LRM) keeps the full stop of the passage at its end.
    if span.attributes.dir == "ltr" then span.content:insert(pandoc.Str("\u{200E}")) end
  end
  for _, class in ipairs(span.classes) do
    if shapes[class] then
      span.content:insert(1, pandoc.Str(shapes[class]))
      span.content:insert(2, pandoc.Space())
    end
    if styles[class] then span.attributes["custom-style"] = styles[class] end
  end
  return span
end

local lineLength = 120

-- Pictures in a table, so many centimetres wide.
local function sizePictures(tbl, width)
  return tbl:walk({
    Image = function(image)
      image.attributes.width, image.attributes.height = width .. "cm", nil
      return image
    end,
  })
end

-- Pictures side by side share the line.
local function setPictures(tbl, columns)
  for column = 1, columns do tbl.colspecs[column] = {tbl.colspecs[column][1], 1 / columns} end
  return sizePictures(tbl, 13 / math.max(columns, 2))
end

-- Columns no narrower than their longest word and wide enough for a date on one line; the rest is shared out by how
-- much stands in them, row by row.
local function setWidths(tbl)
  if tbl.classes:includes("pictures") then return setPictures(tbl, #tbl.colspecs) end
  local simple = pandoc.utils.to_simple_table(tbl)
  local rows = {simple.headers}
  for _, row in ipairs(simple.rows) do rows[#rows + 1] = row end
  local least, wanted, totalLeast, totalWanted = {}, {}, 0, 0
  for column = 1, #simple.aligns do
    local longest, most, all = 3, 0, 0
    for _, row in ipairs(rows) do
      local text = pandoc.utils.stringify(pandoc.Div(row[column] or {}))
      for word in text:gmatch("%S+") do longest = math.max(longest, utf8.len(word) or #word) end
      local length = utf8.len(text) or #text
      most, all = math.max(most, length), all + math.min(length, 300)
    end
    -- Bold letters and the cell's margins take room too.
    least[column] = math.max(math.min(longest, 24) * 1.2, math.min(most, 15) * 1.1) + 2
    wanted[column] = math.max(all / #rows - least[column] / 2, 1)
    totalLeast, totalWanted = totalLeast + least[column], totalWanted + wanted[column]
  end
  local rest = math.max(lineLength - totalLeast, 0)
  for column, spec in ipairs(tbl.colspecs) do
    local width = least[column] + rest * wanted[column] / totalWanted
    tbl.colspecs[column] = {spec[1], width / (totalLeast + rest)}
  end
  return sizePictures(tbl, 3.5)
end

-- Charts that follow one another stand two in a row, so that half a page is not left blank beside them: each with its
-- title in a table without a head, whose rows no page divides.
local function pairCharts(div)
  local blocks, cells = pandoc.List(), pandoc.List()
  local function endRows()
    local rows = {}
    for first = 1, #cells, 2 do rows[#rows + 1] = {cells[first], cells[first + 1] or {}} end
    if #rows > 0 then
      local sides = {pandoc.AlignDefault, pandoc.AlignDefault}
      local tbl = pandoc.SimpleTable({}, sides, {0.5, 0.5}, {}, rows)
      blocks:insert(sizePictures(pandoc.utils.from_simple_table(tbl), 8.4))
    end
    cells = pandoc.List()
  end
  for _, block in ipairs(div.content) do
    if block.t == "Div" and not block.classes:includes("pair") then
      cells:insert(block.content:walk({
        Div = function(part)
          if part.attributes["custom-style"] ~= "Chart Title" then return nil end
          return pandoc.Plain(pandoc.Strong(pandoc.utils.blocks_to_inlines(part.content)))
        end,
      }))
    else
      endRows()
      blocks:insert(block)
    end
  end
  endRows()
  return blocks
end

-- The lines below the title have a style of their own.
local function styleDiv(div)
  if div.classes:includes("inner") then div.attributes["custom-style"] = "Report Facts" end
  local first = div.content[1]
  local hasParts = first and first.t == "Div" and first.classes:includes("part")
  if hasParts or div.classes:includes("charts") then return pairCharts(div) end
  return div
end

local escapes = {["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;"}

-- The evidence begins on a page of its own, as an annex. Its heading itself asks for that: a break before it would need
-- a line on the page before, and leave a blank one where that is full.
local function breakBefore(header)
  if header.identifier ~= "annex" then return header end
  local text = pandoc.utils.stringify(header.content):gsub("[&<>]", escapes)
  local side, run = "", ""
  if isRightToLeft then side, run = "<w:bidi/>", "<w:rPr><w:rtl/></w:rPr>" end
  return pandoc.RawBlock(
    "openxml",
    '<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:pageBreakBefore/>' .. side .. "</w:pPr><w:r>" .. run
      .. '<w:t xml:space="preserve">' .. text .. "</w:t></w:r></w:p>")
end

-- The title is the document's own; the headings move up, so that a section is a heading 1.
local function liftTitle(document)
  local title
  document = document:walk({
    Header = function(header)
      if header.level == 1 and not title then
        title = header.content
        return {}
      end
      header.level = header.level - 1
      return header
    end,
  })
  if title then document.meta.title = pandoc.MetaInlines(title) end
  return document
end

return {
  { Meta = readDirection },
  { Span = styleSpan, Div = styleDiv, Table = setWidths, Header = breakBefore },
  { Pandoc = liftTitle },
}
