#include "gui/app/scenario_card.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
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
                      text_at(merged->root, "rationale"), text_at(merged->root, "comparator")};
    // A library of programmes to extend is a scenario file too, but has no people.
    if (card.title.empty() || merged->root.find("population") == nullptr) return std::nullopt;
    return card;
}

/// Those of a folder: first those with which most others are compared, then in the order of their names.
std::vector<ScenarioCard> cards_in(const fs::path& folder) {
    std::vector<ScenarioCard> cards;
    for (const fs::path& file : entries_of(folder)) {
        if (file.extension() != ".json") continue;
        if (auto card = card_of(file)) cards.push_back(*std::move(card));
    }
    std::map<std::string, int> compared;
    for (const ScenarioCard& card : cards) ++compared[card.comparator];
    std::ranges::stable_sort(cards, std::ranges::greater{},
                             [&](const ScenarioCard& card) { return compared[card.file.stem().string()]; });
    return cards;
}

}  // namespace

std::vector<ScenarioCard> scenario_cards(const fs::path& folder) {
    std::vector<std::vector<ScenarioCard>> groups;
    for (const fs::path& group : entries_of(folder)) groups.push_back(cards_in(group));
    std::ranges::stable_sort(groups, std::ranges::greater{}, [](const auto& group) { return group.size(); });
    std::vector<ScenarioCard> cards;
    for (auto& group : groups) std::ranges::move(group, std::back_inserter(cards));
    return cards;
}

}  // namespace ubumwe::gui
