#include "sim/scenario/catalogue.hpp"

#include "model/state/scenario.hpp"
#include "sim/scenario/field_collector.hpp"

namespace ubumwe::sim {

Field catalogue() {
    return catalogue_of<model::Scenario>("scenario");
}

}  // namespace ubumwe::sim
