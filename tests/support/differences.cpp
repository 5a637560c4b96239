#include "tests/support/differences.hpp"

#include <cstring>
#include <ranges>

namespace ubumwe::tests {

using namespace model;

namespace {

/// Compares pieces of two worlds and keeps the names of those that differ.
class Comparison {
public:
    template <std::ranges::contiguous_range Range>
    void bits(const std::string& name, const Range& a, const Range& b) {
        const std::size_t n = std::ranges::size(a);
        const bool equal =
            n == std::ranges::size(b) &&
            (n == 0 || std::memcmp(std::ranges::data(a), std::ranges::data(b), n * sizeof(*std::ranges::data(a))) == 0);
        if (!equal) names_.push_back(name);
    }

    template <class Columns>
    void all(const std::string& name, const Columns& a, const Columns& b) {
        for (std::size_t k = 0; k < a.size(); ++k) bits(name + " " + std::to_string(k), a[k], b[k]);
    }

    void condition(const std::string& name, bool equal) {
        if (!equal) names_.push_back(name);
    }

    std::vector<std::string> names() && { return std::move(names_); }

private:
    std::vector<std::string> names_;
};

void compare_people(Comparison& compare, const Population& a, const Population& b) {
    compare.bits("person key", a.key, b.key);
    compare.bits("person household", a.household, b.household);
    compare.bits("mother", a.mother, b.mother);
    compare.bits("birth", a.birth, b.birth);
    compare.bits("sex", a.sex, b.sex);
    compare.bits("position", a.position, b.position);
    compare.bits("status", a.status, b.status);
    compare.bits("stage", a.stage, b.stage);
    compare.all("person value", a.value, b.value);
    compare.all("person baseline", a.baseline, b.baseline);
}

void compare_households(Comparison& compare, const Households& a, const Households& b) {
    compare.bits("first person", a.first_person, b.first_person);
    compare.bits("household key", a.key, b.key);
    compare.bits("standing", a.standing, b.standing);
    compare.all("household value", a.value, b.value);
    compare.all("household baseline", a.baseline, b.baseline);
}

void compare_ties(Comparison& compare, const World& a, const World& b) {
    compare.bits("rows", a.network.starts(), b.network.starts());
    compare.bits("alters", a.network.alters(), b.network.alters());
    compare.bits("tie classes", a.network.classes(), b.network.classes());
    compare.bits("trust", a.network.trust(), b.network.trust());
    const TieSums& x = a.tie_sums;
    const TieSums& y = b.tie_sums;
    compare.bits("harmony of alters", x.alters_harmony, y.alters_harmony);
    compare.bits("cooperation of alters", x.alters_cooperation, y.alters_cooperation);
    compare.bits("out-group contact", x.outgroup_contact, y.outgroup_contact);
    compare.bits("out-group reference", x.outgroup_reference, y.outgroup_reference);
    compare.bits("support", x.support, y.support);
    compare.bits("harmony of sectors", x.sector_harmony, y.sector_harmony);
    compare.bits("cooperation of sectors", x.sector_cooperation, y.sector_cooperation);
    compare.condition("mean out-group contact", x.mean_outgroup_contact == y.mean_outgroup_contact);
}

void compare_custody(Comparison& compare, const Custody& a, const Custody& b) {
    const auto same_convict = [](const Convict& x, const Convict& y) {
        return x.person == y.person && x.facility == y.facility && x.home_district == y.home_district &&
               x.acknowledged == y.acknowledged && x.to_be_announced == y.to_be_announced &&
               x.settles_elsewhere == y.settles_elsewhere;
    };
    const auto same_inmate = [](const OtherInmate& x, const OtherInmate& y) {
        return x.person == y.person && x.facility == y.facility;
    };
    compare.condition("convicts", std::ranges::equal(a.convicts, b.convicts, same_convict));
    compare.condition("other inmates", std::ranges::equal(a.other_inmates, b.other_inmates, same_inmate));
    compare.bits("first convict", a.district_first_convict, b.district_first_convict);
    compare.bits("first harmed", a.first_harmed, b.first_harmed);
    compare.bits("harmed households", a.harmed_household, b.harmed_household);
}

void compare_places(Comparison& compare, const Places& a, const Places& b) {
    compare.bits("village key", a.village_key, b.village_key);
    compare.bits("village sector", a.village_sector, b.village_sector);
    compare.bits("first household", a.village_first_household, b.village_first_household);
    compare.bits("first person of village", a.village_first_person, b.village_first_person);
    compare.bits("sectors", a.sector_first_village, b.sector_first_village);
    compare.condition("names of sectors", a.sector_names == b.sector_names);
}

}  // namespace

std::vector<std::string> differences(const World& a, const World& b) {
    Comparison compare;
    compare_places(compare, a.places, b.places);
    compare_people(compare, a.people, b.people);
    compare_households(compare, a.households, b.households);
    compare_ties(compare, a, b);
    compare_custody(compare, a.custody, b.custody);
    return std::move(compare).names();
}

}  // namespace ubumwe::tests
