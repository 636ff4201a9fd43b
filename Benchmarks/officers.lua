-- What an officer does all day, for wrk: reads pages, previews the report, enters facts, each a second after the last.
-- Arguments: the session's cookie, the form's token, a word of this run's own, the day of the report, a source, a place.
local reads = { "/", "/records", "/records?words=camp", "/figures", "/review", "/add/estimates" }
local count, cookie, token, name, day, source, place = 0
local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

function init(arguments)
  cookie, token, name, day, source, place = unpack(arguments)
  math.randomseed(number)
end

function delay() return math.random(500, 1500) end

function request()
  count = count + 1
  local turn = count % 10
  if turn == 0 then
    local key = name .. "-" .. number .. "-" .. count
    local body = "form_token=" .. token .. "&form_key=" .. key .. "&source=" .. source
       .. "&place=" .. place .. "&occurred=" .. day
      .. "&indicator=stranded&value=" .. count
    return wrk.format("POST", "/add/estimates",
      { Cookie = cookie, ["Content-Type"] = "application/x-www-form-urlencoded" }, body)
  end
  if turn == 5 then
    return wrk.format("GET", "/report?format=txt&date=" .. day, { Cookie = cookie })
  end
  return wrk.format("GET", reads[count % #reads + 1], { Cookie = cookie })
end

function done(summary, latency)
  print(string.format("p95 %.0f us, %d requests, %d failed", latency:percentile(95), summary.requests,
    summary.errors.status + summary.errors.read + summary.errors.write + summary.errors.timeout + summary.errors.connect))
end
