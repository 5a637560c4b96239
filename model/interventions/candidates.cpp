#include "model/interventions/candidates.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "model/interventions/returns.hpp"

namespace ubumwe::model {

namespace {

/// The second of each pair, in the order of the pairs.
template <class Order, class Item>
std::vector<Item> in_order(std::vector<std::pair<Order, Item>> ordered) {
    std::sort(ordered.begin(), ordered.end());
    std::vector<Item> items;
    items.reserve(ordered.size());
    for (auto& [order, item] : ordered) items.push_back(std::move(item));
    return items;
}

bool sex_fits(SexRule rule, Sex sex) {
    return rule == SexRule::any || (rule == SexRule::women) == (sex == Sex::woman);
}

}  // namespace

Candidates::Candidates(const Scenario& scenario, const World& world, const Roster& roster, const Luck& luck,
                       const StreamPlan& stream, std::uint32_t step)
    : world_(world),
      roster_(roster),
      luck_(luck),
      stream_(stream),
      eligibility_(parameters_of(scenario, stream).eligibility),
      overlap_(scenario.programmes[stream.programme].overlap),
      coordination_(scenario.coordination),
      need_(scenario),
      ages_at_(scenario.dynamics.vital_events.enabled ? scenario.time.calendar().month_of(step) : scenario.time.start) {
}

std::uint64_t Candidates::rank(PersonRow person) const {
    return luck_.rank(Purpose::candidate_rank, world_.people.key[person], stream_.number);
}

int Candidates::turn(PersonRow person) const {
    if (coordination_ != Coordination::joint) return 0;
    if (roster_.of(person).joined != 0) return 2;
    return need_.has(world_, person) ? 0 : 1;
}

bool Candidates::fits(PersonRow person) const {
    const Population& people = world_.people;
    if (people.stage[person] == LifeStage::infant || stream_.admits[people.position[person]] == 0) return false;
    const auto completed_years = static_cast<double>(static_cast<int>(people.age(person, ages_at_)));
    if (completed_years < eligibility_.min_age || completed_years > eligibility_.max_age) return false;
    if (!sex_fits(eligibility_.sex, people.sex[person])) return false;
    return !stream_.screening ||
           static_cast<double>(people.value[*stream_.screening][person]) >= eligibility_.screening_from;
}

bool Candidates::meets_conditions(PersonRow person) const {
    if (!fits(person)) return false;
    return stream_.follow_on_bits == 0 || (roster_.of(person).completed & stream_.follow_on_bits) != 0;
}

bool Candidates::is_free(PersonRow person) const {
    const StreamBits bits = roster_.of(person);
    if ((bits.joined & stream_.programme_bits) != 0) return false;
    if (overlap_ == Overlap::avoid) return (bits.joined & ~stream_.follow_on_bits) == 0;
    return overlap_ == Overlap::random || bits.active == 0;
}

const std::vector<PersonRow>& Candidates::of_area(Rows people) {
    const auto [area, is_new] = people_of_areas_.try_emplace(people.begin);
    if (is_new) area->second = ranked_people(people);
    std::erase_if(area->second, [this](PersonRow person) { return !is_free(person); });
    return area->second;
}

const std::vector<Family>& Candidates::families_of_area(Rows people) {
    const auto [area, is_new] = families_of_areas_.try_emplace(people.begin);
    if (is_new) area->second = ranked_families(people);
    std::erase_if(area->second, [this](const Family& family) { return !is_free(family.front()); });
    return area->second;
}

std::vector<PersonRow> Candidates::ranked_people(Rows people) const {
    using Order = std::pair<int, std::uint64_t>;
    std::vector<std::pair<Order, PersonRow>> ranked;
    for (PersonRow person = people.begin; person < people.end; ++person) {
        if (world_.people.at_home(person) && is_candidate(person))
            ranked.emplace_back(Order{turn(person), rank(person)}, person);
    }
    return in_order(std::move(ranked));
}

Family Candidates::joining(HouseholdRow household) const {
    Family family;
    bool one_meets_conditions = false;
    const Rows members = world_.households.members(household);
    for (PersonRow person = members.begin; person < members.end; ++person) {
        if (!world_.people.at_home(person) || world_.people.stage[person] == LifeStage::infant) continue;
        if (!is_free(person)) return {};
        one_meets_conditions = one_meets_conditions || meets_conditions(person);
        family.push_back(person);
    }
    return one_meets_conditions && family.size() >= 2 ? family : Family{};
}

std::vector<Family> Candidates::ranked_families(Rows people) const {
    using Order = std::pair<int, std::uint64_t>;
    std::vector<std::pair<Order, Family>> ranked;
    for (PersonRow person = people.begin; person < people.end;) {
        const HouseholdRow household = world_.people.household[person];
        if (Family family = joining(household); !family.empty()) {
            int last = 0;
            int first = 2;
            for (const PersonRow member : family) {
                last = std::max(last, turn(member));
                first = std::min(first, turn(member));
            }
            const std::uint64_t order =
                luck_.rank(Purpose::candidate_rank, world_.households.key[household], stream_.number);
            // A family of which somebody has been served waits; else one in need takes it forward.
            ranked.emplace_back(Order{last == 2 ? last : first, order}, std::move(family));
        }
        person = world_.households.members(household).end;
    }
    return in_order(std::move(ranked));
}

std::int64_t Candidates::eligible_at_home(Rows people) const {
    std::int64_t count = 0;
    if (eligibility_.whole_families) {
        for (const auto& family : ranked_families(people)) count += static_cast<std::int64_t>(family.size());
        return count;
    }
    for (PersonRow person = people.begin; person < people.end; ++person)
        count += world_.people.at_home(person) && fits(person) ? 1 : 0;
    return count;
}

std::int64_t Candidates::eligible_in(std::uint16_t facility) const {
    std::int64_t count = 0;
    const auto consider = [&](PersonRow person) {
        count += world_.people.status[person] == Status::in_custody && fits(person) ? 1 : 0;
    };
    for (const Convict& convict : world_.custody.convicts) {
        if (convict.facility == facility) consider(convict.person);
    }
    for (const OtherInmate& inmate : world_.custody.other_inmates) {
        if (inmate.facility == facility) consider(inmate.person);
    }
    return count;
}

std::vector<PersonRow> Candidates::graduates_of(std::uint32_t district) const {
    const Places& places = world_.places;
    const Rows villages = places.villages_of(district);
    const Rows people{places.village_first_person[villages.begin], places.village_first_person[villages.end]};
    const auto& all = world_.history.participants;
    auto participant = std::lower_bound(all.begin(), all.end(), people.begin,
                                        [](const Participant& p, PersonRow person) { return p.person < person; });
    using Order = std::tuple<std::uint64_t, VillageRow, std::uint64_t>;
    std::vector<std::pair<Order, PersonRow>> ordered;
    for (; participant != all.end() && participant->person < people.end; ++participant) {
        const PersonRow person = participant->person;
        if (!world_.people.at_home(person) || !is_candidate(person)) continue;
        const VillageRow village = places.village_of_person(person);
        const VillageRow centre = places.villages_of_sector(places.village_sector[village]).begin;
        const std::uint64_t sector_rank = luck_.rank(Purpose::group_site, places.village_key[centre], stream_.number);
        ordered.emplace_back(Order{sector_rank, village, rank(person)}, person);
    }
    return in_order(std::move(ordered));
}

std::vector<PersonRow> Candidates::of_facility(std::uint16_t facility, std::uint32_t stays_until) const {
    enum Preference : std::uint8_t { returns_later, stays, returns_too_soon };
    using Order = std::tuple<Preference, std::uint32_t, std::uint64_t>;
    std::vector<std::pair<Order, PersonRow>> ordered;
    const auto consider = [&](PersonRow person, Preference preference, std::uint32_t step) {
        if (world_.people.status[person] != Status::in_custody || !is_candidate(person)) return;
        ordered.emplace_back(Order{preference, step, rank(person)}, person);
    };
    const std::vector<std::uint32_t> returns = foreseen_returns(world_);
    for (std::size_t i = 0; i < returns.size(); ++i) {
        const Convict& convict = world_.custody.convicts[i];
        if (convict.facility != facility) continue;
        const bool later = returns[i] >= stays_until;
        consider(convict.person, later ? returns_later : returns_too_soon, later ? returns[i] : ~returns[i]);
    }
    for (const OtherInmate& inmate : world_.custody.other_inmates) {
        if (inmate.facility == facility) consider(inmate.person, stays, 0);
    }
    return in_order(std::move(ordered));
}

}  // namespace ubumwe::model
