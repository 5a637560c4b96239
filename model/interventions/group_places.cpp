#include "model/interventions/group_places.hpp"

#include <algorithm>

#include "model/base/apportion.hpp"

namespace ubumwe::model {

GroupPlaces::GroupPlaces(std::int64_t places, const std::vector<double>& mix) : open_(places) {
    if (mix.empty()) return;
    kept_by_position_ = apportion(places, mix);
    open_ = kept_by_position_.back();
    kept_ = places - open_;
    kept_by_position_.pop_back();
}

bool GroupPlaces::take(std::uint8_t position) {
    if (position < kept_by_position_.size() && kept_by_position_[position] > 0) {
        --kept_by_position_[position];
        --kept_;
        return true;
    }
    if (open_ == 0) return false;
    --open_;
    return true;
}

void GroupPlaces::open_all() {
    open_ += kept_;
    kept_ = 0;
    kept_by_position_.clear();
}

std::vector<PersonRow> fill_from_catchment(Candidates& candidates, const Population& people, const Catchment& catchment,
                                           GroupPlaces places) {
    std::vector<PersonRow> members;
    std::vector<PersonRow> waiting;
    const auto offer = [&](PersonRow person) {
        const bool joins = places.take(people.position[person]);
        if (joins) members.push_back(person);
        return joins;
    };
    for (std::size_t i = 0; i < catchment.areas.size() && places.any_left(); ++i) {
        for (const PersonRow person : candidates.of_area(catchment.areas[i])) {
            if (!offer(person)) waiting.push_back(person);
        }
        if (i + 1 == catchment.near) {
            places.open_all();
            for (const PersonRow person : waiting) offer(person);
        }
    }
    return members;
}

std::vector<PersonRow> fill_with_families(Candidates& candidates, const Catchment& catchment, std::int64_t places) {
    std::vector<PersonRow> members;
    auto left = static_cast<std::size_t>(places);
    for (std::size_t i = 0; i < catchment.areas.size() && left > 0; ++i) {
        for (const Family& family : candidates.families_of_area(catchment.areas[i])) {
            if (family.size() != left && family.size() + 1 >= left) continue;
            members.insert(members.end(), family.begin(), family.end());
            left -= family.size();
            if (left == 0) break;
        }
    }
    return members;
}

std::vector<PersonRow> fill_from_list(std::vector<PersonRow>& list, const Population& people, GroupPlaces places) {
    std::vector<PersonRow> members;
    const auto join = [&](PersonRow person) {
        const bool joins = places.take(people.position[person]);
        if (joins) members.push_back(person);
        return joins;
    };
    std::erase_if(list, join);
    places.open_all();
    std::erase_if(list, join);
    return members;
}

}  // namespace ubumwe::model
