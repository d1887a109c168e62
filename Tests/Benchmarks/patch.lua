-- wrk's requests: each PATCHes another of the records named after `--`, with a price of its own.
local records, thread, count = {}, 0, 0

function setup(of)
  thread = thread + 1
  of:set("start", thread * 100000000)
end

function init(arguments)
  records, count = arguments, start
end

function request()
  count = count + 1
  return wrk.format("PATCH", records[count % #records + 1], nil, '{"price":' .. count .. "}")
end
