#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/state/scenario.hpp"
#include "sim/scenario/issue.hpp"
#include "sim/scenario/margins_reader.hpp"
#include "sim/scenario/node.hpp"

namespace ubumwe::sim {

/// A scenario that was read, with what its checks need to say where something stands.
class Check {
public:
    Check(const model::Scenario& checked, const Node& root, const MarginSources& sources, Issues& issues)
        : scenario(checked), sources_(sources), root_(root), issues_(issues) {}

    const model::Scenario& scenario;

    const MarginSources& sources() const { return sources_; }
    Place at(std::string_view pointer) const { return place_of(root_, pointer); }
    void refuse(Place place, std::string found, std::string allowed, std::string hint = {}) const;
    void refuse(std::string_view pointer, std::string found, std::string allowed, std::string hint = {}) const {
        refuse(at(pointer), std::move(found), std::move(allowed), std::move(hint));
    }
    /// Refuses a name that is not among the known ones; `what` says what they are.
    void expect_known(const Place& place, const std::string& name, std::span<const std::string> known,
                      std::string_view what) const;
    void expect_known(std::string_view pointer, const std::string& name, std::span<const std::string> known,
                      std::string_view what) const {
        expect_known(at(pointer), name, known, what);
    }
    /// The same for each text of the list at `pointer`.
    void expect_all_known(const std::string& pointer, const std::vector<std::string>& names,
                          std::span<const std::string> known, std::string_view what) const;

private:
    const MarginSources& sources_;
    const Node& root_;
    Issues& issues_;
};

/// The ids of a list of described elements.
template <class Element>
std::vector<std::string> ids_of(const std::vector<Element>& elements) {
    std::vector<std::string> ids;
    for (const Element& element : elements) ids.push_back(element.id);
    return ids;
}

/// Refuses an organisation that is not known, or does not work in one of the districts, for a start or plan of a
/// programme; an empty name stands for the programme's own organisation.
void check_deliverer(const Check& check, const Place& place, const model::ProgrammeParameters& programme,
                     const std::string& named, const std::vector<std::string>& districts);

void check_time(const Check& check);
void check_positions(const Check& check);
void check_dynamics(const Check& check);
void check_incidents(const Check& check);
void check_vital_events(const Check& check);
void check_releases(const Check& check);
void check_programmes(const Check& check);
void check_starts(const Check& check);
void check_plans(const Check& check);
void check_delivery(const Check& check);
void check_observe(const Check& check);
void check_published(const Check& check);
void check_goals(const Check& check);

}  // namespace ubumwe::sim
