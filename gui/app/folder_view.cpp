#include "gui/app/folder_view.hpp"

#include <algorithm>
#include <system_error>
#include <tuple>

#include "gui/app/validation_view.hpp"
#include "sim/results/manifest.hpp"
#include "sim/results/store_identity.hpp"

namespace ubumwe::gui {

namespace fs = std::filesystem;

bool is_batch(const fs::path& folder) {
    std::error_code ignored;
    return fs::exists(folder / sim::store_file, ignored) && fs::exists(folder / sim::batch_file, ignored);
}

bool holds_results(const fs::path& folder) {
    std::error_code ignored;
    return fs::exists(folder / sim::store_file, ignored) || is_validation(folder);
}

std::vector<FolderEntry> entries_of(const fs::path& folder) {
    std::vector<FolderEntry> entries;
    std::error_code error;
    for (fs::directory_iterator each(folder, fs::directory_options::skip_permission_denied, error), end;
         !error && each != end; each.increment(error)) {
        const std::string name = each->path().filename().string();
        std::error_code ignored;
        if (name.starts_with('.')) continue;
        if (each->is_directory(ignored)) {
            const bool has_results = holds_results(each->path());
            entries.push_back({name, has_results ? EntryKind::results : EntryKind::folder});
        } else if (each->path().extension() == ".json" && !name.ends_with(".schema.json")) {
            entries.push_back({name, EntryKind::scenario});
        }
    }
    std::ranges::sort(entries, {}, [](const FolderEntry& entry) { return std::tuple(entry.kind, entry.name); });
    return entries;
}

}  // namespace ubumwe::gui
