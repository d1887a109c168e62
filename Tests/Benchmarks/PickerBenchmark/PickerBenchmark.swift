import AmendCore
import AmendUI
import Glibc

/// How long a key takes in a picker over 100,000 candidates, and how much memory they take. Measured,
/// not judged; `Tests/Benchmarks/picker` builds and runs it.
@main struct PickerBenchmark {
  private static let candidateCount = 100_000

  static func main() async {
    let before = Memory()
    var picker = PickerEditor(
      links: .records("companies"), value: .null, names: Names(), isMultiple: false)
    var pages = Samples("a page of 100 taken in")
    for page in 0..<candidateCount / 100 {
      let candidates = (0..<100).map { SampleCompany(number: page * 100 + $0).candidate }
      pages.measure { picker.receive(candidates, total: candidateCount, isLast: page == 999) }
    }
    let filled = Memory()
    var keys = KeyTimes()
    for query in SampleCompany.queries { await keys.type(query, into: &picker) }
    print(pages, keys, separator: "\n")
    print("resident: \(before.resident) KiB empty, \(filled.resident) KiB with all candidates")
    print("peak: \(Memory().peak) KiB while searching")
  }
}

/// What is measured of each key.
private struct KeyTimes: CustomStringConvertible {
  private var painted = Samples("a key until the line is painted")
  private var first = Samples("the first key, searching, of one processor")
  private var later = Samples("a further key, searching, of one processor")
  private var firstInParts = Samples("the first key, searching, by the clock on all processors")
  private var laterInParts = Samples("a further key, searching, by the clock on all processors")
  private var shown = Samples("taking in and painting what was found")

  var description: String {
    [painted, first, later, firstInParts, laterInParts, shown].map(\.description)
      .joined(separator: "\n")
  }

  /// Types a query letter by letter and takes it out again.
  mutating func type(_ query: String, into picker: inout PickerEditor) async {
    for (place, letter) in query.enumerated() {
      var search: FuzzySearch?
      painted.measure {
        picker.type(String(letter))
        search = picker.takeSearch(number: place)
        Self.draw(picker)
      }
      guard let search else { continue }
      var found = FuzzyRanking?.none
      if place == 0 {
        first.measure { _ = search.ranking() }
        await firstInParts.measureByClock { found = await search.rankingInParts() }
      } else {
        later.measure { _ = search.ranking() }
        await laterInParts.measureByClock { found = await search.rankingInParts() }
      }
      shown.measure {
        if let found { picker.take(found, number: place) }
        Self.draw(picker)
      }
    }
    picker.perform(.deleteToStart)
  }

  private static func draw(_ picker: PickerEditor) {
    var grid = Grid(Size(columns: 56, rows: 18))
    _ = picker.draw(into: &grid, rect: Rect(grid.size))
  }
}

/// Durations of one kind: of the processor, so that it does not count what else the machine does,
/// where it is not said that they are by the clock.
private struct Samples: CustomStringConvertible {
  private let name: String
  private var milliseconds: [Double] = []

  init(_ name: String) { self.name = name }

  mutating func measure(_ work: () -> Void) {
    let start = Self.processorMilliseconds
    work()
    milliseconds.append(Self.processorMilliseconds - start)
  }

  mutating func measureByClock(_ work: () async -> Void) async {
    let duration = await ContinuousClock().measure(work)
    milliseconds.append(Double(duration.components.attoseconds) / 1e15)
  }

  private static var processorMilliseconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }

  var description: String {
    let sorted = milliseconds.sorted()
    guard let last = sorted.last else { return "\(name): nothing measured" }
    let (half, most) = (sorted[sorted.count / 2], sorted[sorted.count * 95 / 100])
    let times = [("p50", half), ("p95", most), ("most", last)]
      .map { "\($0) \(($1 * 100).rounded() / 100) ms" }
    return "\(name): \(times.joined(separator: ", ")) (\(sorted.count) times)"
  }
}

/// The memory of this process in KiB: as it is, and at its highest so far (proc_pid_status(5)).
private struct Memory {
  private(set) var resident = 0
  private(set) var peak = 0

  init() {
    guard let file = fopen("/proc/self/status", "r") else { return }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 8192)
    let count = fread(&bytes, 1, bytes.count, file)
    for line in String(decoding: bytes.prefix(count), as: UTF8.self).split(separator: "\n") {
      let words = line.split(whereSeparator: \.isWhitespace)
      guard words.count > 1, let number = Int(words[1]) else { continue }
      if words[0] == "VmRSS:" { resident = number }
      if words[0] == "VmHWM:" { peak = number }
    }
  }
}

/// A made-up company; the same for the same number.
private struct SampleCompany {
  let number: Int

  private static let firsts = [
    "Nordic", "Müller", "Atlas", "Blue River", "Société", "Kyoto", "株式会社", "Öresund", "Prime",
    "United", "Green Leaf", "Alpha", "Castle", "Delta", "Falcon", "Golden", "Horizon", "Iron",
  ]
  private static let seconds = [
    "Textiles", "Trading", "Logistics", "Foods", "Software", "Studios", "Machines", "Energy",
    "Partners", "Paper", "Optics", "Marine", "Motors", "Glass", "Press", "Shoes",
  ]
  private static let forms = ["GmbH", "AG", "Ltd", "Inc", "SARL", "AB", "Oy"]
  private static let cities = [
    "Berlin", "Oslo", "Zürich", "London", "Lyon", "Milano", "Osaka", "Porto", "Praha", "Wien",
  ]

  /// What people type, letter by letter.
  static let queries = [
    "nordic text", "müller", "muller paper", "atlas berlin", "blue riv", "sogl", "12345", "wien",
    "株式", "green leaf 77", "horizon motors", "iron oslo", "kyoto", "gt", "prime press lyon",
    "e", "a", "o", "s", "xyzzy", "united ab", "castle glass gmbh", "Falcon", "delta foods 9",
    "oresund marine", "office@", "energy", "shoes inc porto", "alpha", "golden optics",
  ]

  var candidate: Candidate {
    // Neighbours differ in all parts.
    let name = [Self.firsts, Self.seconds, Self.forms].enumerated().map { place, words in
      words[number * (7 + place) / (3 + place) % words.count]
    }
    let city = Self.cities[number * 3 % Self.cities.count]
    let id = "c1d2e3f4-a5b6-7890-cdef-\(100_000_000_000 + number)"
    return Candidate(
      id: .record(RecordID(id)), label: "\(name.joined(separator: " ")) \(number)",
      detail: "\(city), office@company\(number).example")
  }
}
