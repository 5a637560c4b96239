#include "model/synthesis/families.hpp"

#include <algorithm>
#include <numeric>

#include "model/base/apportion.hpp"
#include "model/base/draws.hpp"
#include "model/base/require.hpp"

namespace ubumwe::model {

namespace {

constexpr std::int32_t head_from = 20 * 12;
constexpr std::int32_t youngest_mother = 15 * 12;
constexpr std::int32_t oldest_mother = 45 * 12;
constexpr std::int32_t oldest_wife_gap = 8 * 12;
constexpr double male_heads = 0.72;
constexpr double couples = 0.85;
constexpr std::uint32_t none = 0xFFFFFFFFU;

/// The families of one village while they are put together.
class Families {
public:
    Families(std::span<const SexAge> people, std::uint32_t households, std::span<const double> size_shares, Draws draws)
        : people_(people),
          draws_(draws),
          members_(households),
          wife_(households, none),
          household_of_(people.size(), none),
          mother_(people.size(), none) {
        draw_sizes(size_shares);
    }

    std::vector<FamilyMember> form() {
        choose_heads();
        choose_wives();
        place_children();
        place_others();
        return in_order();
    }

private:
    void draw_sizes(std::span<const double> shares) {
        const auto counts = apportion(static_cast<std::int64_t>(members_.size()), shares);
        for (std::size_t size = 1; size <= counts.size(); ++size)
            room_.insert(room_.end(), static_cast<std::size_t>(counts[size - 1]), static_cast<std::uint32_t>(size));
        draws_.shuffle(room_);
        auto surplus = static_cast<std::int64_t>(std::accumulate(room_.begin(), room_.end(), 0LL)) -
                       static_cast<std::int64_t>(people_.size());
        while (surplus != 0) {
            auto& room = room_[draws_.below(room_.size())];
            if (surplus > 0 && room == 1) continue;
            room += surplus > 0 ? -1U : 1U;
            surplus += surplus > 0 ? -1 : 1;
        }
    }

    void place(std::uint32_t person, std::uint32_t household) {
        members_[household].push_back(person);
        household_of_[person] = household;
        --room_[household];
    }

    /// People of a sex (or both) from an age on without a household, in random order.
    std::vector<std::uint32_t> free_people(std::int32_t from_age, bool women, bool men) {
        std::vector<std::uint32_t> free;
        for (std::uint32_t i = 0; i < people_.size(); ++i) {
            const bool right_sex = people_[i].sex == Sex::woman ? women : men;
            if (household_of_[i] == none && people_[i].age_months >= from_age && right_sex) free.push_back(i);
        }
        draws_.shuffle(free);
        return free;
    }

    void choose_heads() {
        const auto men_wanted = static_cast<std::size_t>(static_cast<double>(members_.size()) * male_heads + 0.5);
        std::uint32_t household = 0;
        const auto appoint = [&](const std::vector<std::uint32_t>& candidates, std::size_t wanted) {
            for (std::size_t i = 0; i < candidates.size() && wanted > 0 && household < members_.size(); ++i, --wanted)
                place(candidates[i], household++);
        };
        appoint(free_people(head_from, false, true), men_wanted);
        appoint(free_people(head_from, true, false), members_.size());
        appoint(free_people(0, true, true), members_.size());
        require(household == members_.size(), "a village has at least as many people as households");
    }

    void choose_wives() {
        std::vector<std::uint32_t> husbands;
        for (std::uint32_t household = 0; household < members_.size(); ++household) {
            const SexAge& head = people_[members_[household].front()];
            if (head.sex == Sex::man && room_[household] > 0 && draws_.happens(couples)) husbands.push_back(household);
        }
        auto women = free_people(head_from, true, false);
        const auto age = [&](std::uint32_t person) { return people_[person].age_months; };
        std::stable_sort(women.begin(), women.end(), [&](auto a, auto b) { return age(a) < age(b); });
        std::stable_sort(husbands.begin(), husbands.end(),
                         [&](auto a, auto b) { return age(members_[a].front()) < age(members_[b].front()); });
        auto woman = women.begin();
        for (const std::uint32_t household : husbands) {
            while (woman != women.end() && age(*woman) < age(members_[household].front()) - oldest_wife_gap) ++woman;
            if (woman == women.end()) break;
            wife_[household] = *woman;
            place(*woman++, household);
        }
    }

    /// The woman of the household who may be the mother of a child of this age, or none.
    std::uint32_t mother_for(std::uint32_t household, std::int32_t child_age) const {
        const std::uint32_t head = members_[household].front();
        const std::uint32_t woman =
            wife_[household] != none ? wife_[household] : (people_[head].sex == Sex::woman ? head : none);
        if (woman == none) return none;
        const std::int32_t gap = people_[woman].age_months - child_age;
        return gap >= youngest_mother && gap <= oldest_mother ? woman : none;
    }

    std::vector<std::uint32_t> open_places() const {
        std::vector<std::uint32_t> places;
        for (std::uint32_t household = 0; household < room_.size(); ++household)
            places.insert(places.end(), room_[household], household);
        return places;
    }

    void place_children() {
        std::vector<std::uint32_t> children;
        for (std::uint32_t i = 0; i < people_.size(); ++i) {
            if (household_of_[i] == none && people_[i].age_months < head_from) children.push_back(i);
        }
        draws_.shuffle(children);
        auto places = open_places();
        constexpr int tries = 12;
        for (const std::uint32_t child : children) {
            if (places.empty()) return;
            std::size_t choice = draws_.below(places.size());
            for (int i = 1; i < tries && mother_for(places[choice], people_[child].age_months) == none; ++i)
                choice = draws_.below(places.size());
            mother_[child] = mother_for(places[choice], people_[child].age_months);
            place(child, places[choice]);
            places[choice] = places.back();
            places.pop_back();
        }
    }

    void place_others() {
        auto others = free_people(0, true, true);
        auto places = open_places();
        require(others.size() == places.size(), "families have as many places as there are people");
        for (std::size_t i = 0; i < others.size(); ++i) place(others[i], places[i]);
    }

    std::vector<FamilyMember> in_order() const {
        std::vector<std::uint32_t> new_index(people_.size());
        std::vector<FamilyMember> ordered;
        ordered.reserve(people_.size());
        for (const auto& family : members_) {
            for (const std::uint32_t person : family) {
                new_index[person] = static_cast<std::uint32_t>(ordered.size());
                ordered.push_back({people_[person], household_of_[person], mother_[person]});
            }
        }
        for (FamilyMember& member : ordered) {
            if (member.mother != none) member.mother = new_index[member.mother];
        }
        return ordered;
    }

    std::span<const SexAge> people_;
    Draws draws_;
    std::vector<std::vector<std::uint32_t>> members_;
    std::vector<std::uint32_t> wife_;
    std::vector<std::uint32_t> room_;
    std::vector<std::uint32_t> household_of_;
    std::vector<std::uint32_t> mother_;
};

}  // namespace

std::vector<FamilyMember> form_families(std::span<const SexAge> people, std::uint32_t households,
                                        std::span<const double> size_shares, const Luck& luck,
                                        std::uint64_t village_key) {
    return Families(people, households, size_shares, Draws(luck, Purpose::build_households, village_key)).form();
}

}  // namespace ubumwe::model
