#include "model/interventions/capacity.hpp"

#include <algorithm>

#include "model/interventions/capacity_rule.hpp"

namespace ubumwe::model {

namespace {

/// Items that a scaled world has of a stated number.
double scaled_items(const Scenario& scenario, std::int64_t items) {
    return static_cast<double>(items) * scenario.population.scale;
}

template <class Counts, class Key>
std::int64_t count_at(const Counts& counts, const Key& key) {
    const auto found = counts.find(key);
    return found == counts.end() ? 0 : found->second;
}

double committed_in(const DeliveryCapacity& capacity, std::uint16_t organisation, std::int32_t year) {
    for (const Commitment& row : capacity.committed) {
        if (row.organisation == organisation && row.year == year) return row.amount;
    }
    return 0.0;
}

bool is_paid(const DeliveryCapacity& capacity, const YearlyCommitment& commitment) {
    return std::find(capacity.yearly.begin(), capacity.yearly.end(), commitment) != capacity.yearly.end();
}

void commit(DeliveryCapacity& capacity, std::uint16_t organisation, std::int32_t year, double amount) {
    const auto row = std::find_if(capacity.committed.begin(), capacity.committed.end(), [&](const Commitment& each) {
        return each.organisation == organisation && each.year == year;
    });
    if (row != capacity.committed.end()) {
        row->amount += amount;
    } else {
        capacity.committed.push_back({organisation, year, amount});
    }
}

}  // namespace

Capacity::Capacity(const Scenario& scenario, const StreamPlans& streams, const World& world)
    : scenario_(scenario),
      streams_(streams),
      world_(world),
      groups_(scenario.organisations.size()),
      outlying_(scenario.organisations.size()),
      in_preparation_(world.custody.facilities.size()) {
    for (const Group& group : world.history.groups) {
        if (group.running)
            occupy(streams.of(group.programme, group.stream), group.organisation, group.facility, group.village,
                   group.members);
    }
}

bool Capacity::is_outlying_for(std::uint16_t organisation, VillageRow village) const {
    if (organisation == no_organisation || village == nobody) return false;
    const Rows sector = world_.places.villages_of_sector(world_.places.village_sector[village]);
    return is_outlying(scenario_.organisations[organisation].equipment, village - sector.begin, sector.size());
}

void Capacity::occupy(const StreamPlan& stream, std::uint16_t organisation, std::uint16_t facility, VillageRow village,
                      std::int64_t people) {
    if (facility != no_facility) in_preparation_[facility] += people;
    if (parameters_of(scenario_, stream).groups_per_venue > 0) {
        if (facility == no_facility) {
            ++in_village_[{stream.number, village}];
        } else {
            ++in_facility_[{stream.number, facility}];
        }
    }
    if (organisation == no_organisation) return;
    ++groups_[organisation];
    if (is_outlying_for(organisation, village)) ++outlying_[organisation];
}

double Capacity::cost_now(const StartPlan& start, std::int64_t people) const {
    const StreamPlan& stream = streams_.all[start.stream];
    const ProgrammeParameters& programme = scenario_.programmes[stream.programme];
    const bool yearly_is_paid = is_paid(world_.capacity, {stream.programme, start.month.year()});
    return course_cost(programme, parameters_of(scenario_, stream), people) +
           (yearly_is_paid ? 0.0 : yearly_cost(programme) * scenario_.population.scale);
}

bool Capacity::affords(const StartPlan& start, std::int64_t people) const {
    // A budget that is spent to the last unit must not fail because of the last bit of a sum.
    constexpr double last_bits = 1e-9;
    const auto& budgets = scenario_.organisations[start.organisation].budgets;
    if (budgets.empty()) return true;
    const std::int32_t year = start.month.year();
    double amount = 0.0;
    for (const BudgetParameters& budget : budgets) amount += budget.year == year ? budget.amount : 0.0;
    amount *= scenario_.population.scale;
    const double spent = committed_in(world_.capacity, start.organisation, year) + cost_now(start, people);
    return spent <= amount * (1.0 + last_bits);
}

bool Capacity::has_places(std::uint16_t facility, std::int64_t people) const {
    const auto wanted = static_cast<double>(in_preparation_[facility] + people);
    return std::ranges::all_of(scenario_.releases.preparation_places, [&](const PreparationPlaces& room) {
        return room.facility != world_.custody.facilities[facility].name ||
               wanted <= scaled_items(scenario_, room.places);
    });
}

BindingLimit Capacity::limit_of_group(const StartPlan& start, std::int64_t people) const {
    const StreamPlan& stream = streams_.all[start.stream];
    const StreamParameters& parameters = parameters_of(scenario_, stream);
    if (start.organisation != no_organisation) {
        const OrganisationParameters& organisation = scenario_.organisations[start.organisation];
        if (!affords(start, people)) return BindingLimit::budget;
        const FacilitatorPool& pool =
            world_.capacity.pool(start.organisation, start.district, world_.places.districts.size());
        if (organisation.facilitators.limited &&
            !can_take(organisation.facilitators, pool.people, pool.posts, parameters.facilitators))
            return BindingLimit::facilitators;
        const double tablets = organisation.equipment.tablets_per_group;
        if (tablets > 0.0 && static_cast<double>(groups_[start.organisation] + 1) * tablets >
                                 scaled_items(scenario_, organisation.equipment.tablets))
            return BindingLimit::equipment;
    }
    if (start.facility == no_facility) return BindingLimit::none;
    const bool full = parameters.groups_per_venue > 0 &&
                      count_at(in_facility_, std::pair{stream.number, start.facility}) >= parameters.groups_per_venue;
    return full || !has_places(start.facility, people) ? BindingLimit::venues : BindingLimit::none;
}

bool Capacity::has_room(const StreamPlan& stream, VillageRow village) const {
    const std::int64_t most = parameters_of(scenario_, stream).groups_per_venue;
    return most == 0 || count_at(in_village_, std::pair{stream.number, village}) < most;
}

bool Capacity::reaches(const StartPlan& start, VillageRow village) const {
    if (!is_outlying_for(start.organisation, village)) return true;
    const EquipmentParameters& equipment = scenario_.organisations[start.organisation].equipment;
    return static_cast<double>(outlying_[start.organisation] + 1) <=
           scaled_items(scenario_, equipment.motorcycles) * equipment.groups_per_motorcycle;
}

void Capacity::take(const StartPlan& start, VillageRow village, std::int64_t people, World& world) {
    const StreamPlan& stream = streams_.all[start.stream];
    if (start.organisation != no_organisation) {
        const YearlyCommitment yearly{stream.programme, start.month.year()};
        commit(world.capacity, start.organisation, start.month.year(), cost_now(start, people));
        if (!is_paid(world.capacity, yearly)) world.capacity.yearly.push_back(yearly);
        world.capacity.pool(start.organisation, start.district, world.places.districts.size()).posts +=
            parameters_of(scenario_, stream).facilitators;
    }
    occupy(stream, start.organisation, start.facility, village, people);
}

}  // namespace ubumwe::model
