#include "gui/app/scenario_card.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <system_error>

#include "sim/scenario/extends.hpp"

namespace ubumwe::gui {

namespace {

namespace fs = std::filesystem;

/// Entries of a folder in the order of their names; none where it cannot be read.
std::set<fs::path> entries_of(const fs::path& folder) {
    std::set<fs::path> entries;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
         entry.increment(error))
        entries.insert(entry->path());
    return entries;
}

std::string text_at(const sim::Node& root, std::string_view key) {
    const sim::Node* node = root.find(key);
    return node != nullptr && node->is(sim::Node::Kind::text) ? node->text : std::string{};
}

std::optional<ScenarioCard> card_of(const fs::path& file) {
    sim::Issues issues;
    const auto merged = sim::read_extended(file, sim::InputFolder(file), issues);
    if (!merged || !issues.empty()) return std::nullopt;
    ScenarioCard card{file, file.parent_path().filename().string(), text_at(merged->root, "title"),
                      text_at(merged->root, "rationale")};
    // A library of programmes to extend is a scenario file too, but has no people.
    if (card.title.empty() || merged->root.find("population") == nullptr) return std::nullopt;
    return card;
}

}  // namespace

std::vector<ScenarioCard> scenario_cards(const fs::path& folder) {
    std::vector<ScenarioCard> cards;
    for (const fs::path& group : entries_of(folder)) {
        for (const fs::path& file : entries_of(group)) {
            if (file.extension() != ".json") continue;
            if (auto card = card_of(file)) cards.push_back(*std::move(card));
        }
    }
    return cards;
}

}  // namespace ubumwe::gui
