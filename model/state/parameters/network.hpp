#pragma once

#include <cstdint>

#include "model/base/describe.hpp"

namespace ubumwe::model {

/// Parameters of the ties of people of 14 and over outside their household. Children have household ties only.
struct NetworkParameters {
    double kin = 3.0;
    double neighbour = 4.0;
    double association = 3.0;
    double leaves_village = 0.15;
    std::int64_t harmed_families = 2;
    std::int64_t merge_every = 3;
};

template <DescriptionOf<NetworkParameters> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.number("kin", p.kin, Number{"ties/person", 0.0, 20.0, "mean number of kin ties outside the household"});
    visit.number("neighbour", p.neighbour, Number{"ties/person", 0.0, 20.0, "mean number of ties with neighbours"});
    visit.number("association", p.association, Number{"ties/person", 0.0, 20.0, "mean number of ties in associations"});
    visit.number(
        "leaves_village", p.leaves_village,
        Number{"share", 0.0, 1.0, "share of kin and association ties that leave the village and stay in the sector"});
    visit.integer(
        "harmed_families", p.harmed_families,
        Number{"households", 0.0, 20.0,
               "survivor households linked to each convicted person as harmed, in the village or else the sector"});
    visit.integer("merge_every", p.merge_every,
                  Number{"month", 1.0, 12.0, "how often ties that groups formed join the network"});
}

}  // namespace ubumwe::model
