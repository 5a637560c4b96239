#include "model/observation/reach.hpp"

#include <algorithm>
#include <limits>
#include <string>
#include <string_view>
#include <utility>

namespace ubumwe::model {

namespace {

/// An entry of an item's list: programme, stream and place, each empty where any will do.
struct Selector {
    std::string_view programme;
    std::string_view stream;
    std::string_view place;
};

/// The text before the first `mark`, and the text after it.
std::pair<std::string_view, std::string_view> split(std::string_view text, char mark) {
    const auto at = text.find(mark);
    if (at == std::string_view::npos) return {text, {}};
    return {text.substr(0, at), text.substr(at + 1)};
}

Selector selector(std::string_view entry) {
    const auto [what, place] = split(entry, '@');
    const auto [programme, stream] = split(what, '.');
    return {programme, stream, place};
}

bool meets_in(std::string_view place, const Group& group, const World& world) {
    if (group.facility != 0xFFFF && world.custody.facilities[group.facility].name == place) return true;
    return group.district < world.places.districts.size() && world.places.districts[group.district].name == place;
}

bool selects(const Selector& selector, const Group& group, const Scenario& scenario, const World& world) {
    const ProgrammeParameters& programme = scenario.programmes[group.programme];
    return (selector.programme.empty() || selector.programme == programme.id) &&
           (selector.stream.empty() || selector.stream == programme.streams[group.stream].id) &&
           (selector.place.empty() || meets_in(selector.place, group, world));
}

std::vector<bool> selected_groups(const PublishedReach& item, const Scenario& scenario, const World& world) {
    std::vector<bool> selected;
    for (const Group& group : world.history.groups) {
        const auto selects_it = [&](const std::string& entry) {
            return selects(selector(entry), group, scenario, world);
        };
        selected.push_back(item.of.empty() || std::any_of(item.of.begin(), item.of.end(), selects_it));
    }
    return selected;
}

std::int64_t count_groups(const std::vector<bool>& selected, const Scenario& scenario, const World& world,
                          bool only_spaces) {
    std::int64_t count = 0;
    for (std::size_t i = 0; i < selected.size(); ++i) {
        const Group& group = world.history.groups[i];
        const bool space = scenario.programmes[group.programme].streams[group.stream].counts_as_space;
        count += selected[i] && (space || !only_spaces) ? 1 : 0;
    }
    return count;
}

/// The keys of the people of the memberships in selected groups: one entry a membership.
std::vector<std::uint64_t> members(const std::vector<bool>& selected, const World& world, bool only_graduates) {
    std::vector<std::uint64_t> people;
    for (const Membership& member : world.history.memberships)
        if (selected[member.group] && (!only_graduates || member.state == MemberState::graduated))
            people.push_back(member.key);
    return people;
}

std::int64_t distinct(std::vector<std::uint64_t> people) {
    std::sort(people.begin(), people.end());
    return std::unique(people.begin(), people.end()) - people.begin();
}

std::string_view unit_name(ReachUnit unit) {
    switch (unit) {
        case ReachUnit::enrolled:
            return "enrolments";
        case ReachUnit::graduated:
            return "graduates";
        case ReachUnit::spaces:
            return "spaces";
        case ReachUnit::groups:
            return "groups";
        case ReachUnit::distinct_persons:
            return "persons";
    }
    return {};
}

std::int64_t count(ReachUnit unit, const std::vector<bool>& selected, const Scenario& scenario, const World& world) {
    switch (unit) {
        case ReachUnit::enrolled:
            return static_cast<std::int64_t>(members(selected, world, false).size());
        case ReachUnit::graduated:
            return static_cast<std::int64_t>(members(selected, world, true).size());
        case ReachUnit::spaces:
            return count_groups(selected, scenario, world, true);
        case ReachUnit::groups:
            return count_groups(selected, scenario, world, false);
        case ReachUnit::distinct_persons:
            return distinct(members(selected, world, false));
    }
    return 0;
}

}  // namespace

std::vector<ReachRow> reach(const Scenario& scenario, const World& world) {
    std::vector<ReachRow> rows;
    for (const PublishedReach& item : scenario.published.reach) {
        const double published = item.has_figure ? item.published : std::numeric_limits<double>::quiet_NaN();
        const auto selected = selected_groups(item, scenario, world);
        rows.push_back({item.id, std::string(unit_name(item.counts)), published,
                        count(item.counts, selected, scenario, world), item.definition});
    }
    return rows;
}

}  // namespace ubumwe::model
