/// The schemes of the repository's `themes`, which are within the program; `Package.swift` names
/// them too.
enum BundledSchemes {
  /// The bytes of each file by the scheme's name, in alphabetical order. Nothing is parsed.
  static let files: [(name: String, bytes: @Sendable () -> [UInt8])] = [
    ("amber", { PackageResources.amber_yaml }),
    ("catppuccin-latte", { PackageResources.catppuccin_latte_yaml }),
    ("catppuccin-mocha", { PackageResources.catppuccin_mocha_yaml }),
    ("contrast-dark", { PackageResources.contrast_dark_yaml }),
    ("contrast-light", { PackageResources.contrast_light_yaml }),
    ("dracula", { PackageResources.dracula_yaml }),
    ("everforest", { PackageResources.everforest_yaml }),
    ("grey-dark", { PackageResources.grey_dark_yaml }),
    ("grey-light", { PackageResources.grey_light_yaml }),
    ("gruvbox-dark", { PackageResources.gruvbox_dark_yaml }),
    ("gruvbox-light", { PackageResources.gruvbox_light_yaml }),
    ("ink", { PackageResources.ink_yaml }),
    ("kanagawa", { PackageResources.kanagawa_yaml }),
    ("nord", { PackageResources.nord_yaml }),
    ("paper", { PackageResources.paper_yaml }),
    ("rose-pine", { PackageResources.rose_pine_yaml }),
    ("rose-pine-dawn", { PackageResources.rose_pine_dawn_yaml }),
    ("solarized-dark", { PackageResources.solarized_dark_yaml }),
    ("solarized-light", { PackageResources.solarized_light_yaml }),
  ]
}
