#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace ubumwe::gui {

enum class EntryKind : std::uint8_t { folder, results, scenario };

/// Something in a folder that a window can open or go into.
struct FolderEntry {
    std::string name;
    EntryKind kind = EntryKind::folder;
};

/// Whether `ubumwe batch` wrote a folder: many runs, to be compared.
bool is_batch(const std::filesystem::path& folder);

/// Whether a run, a batch or a validation wrote a folder.
bool holds_results(const std::filesystem::path& folder);

/// The folders, folders of results and JSON files in a folder, each kind by name; hidden ones are left out. Empty where
/// it cannot be read.
std::vector<FolderEntry> entries_of(const std::filesystem::path& folder);

}  // namespace ubumwe::gui
