#include "sim/scenario/reader.hpp"

#include "sim/scenario/object_reader.hpp"

namespace ubumwe::sim {

model::Scenario read_parameters(const Node& root, Annotations& annotations, Issues& issues) {
    return read_object<model::Scenario>(root, annotations, issues);
}

}  // namespace ubumwe::sim
