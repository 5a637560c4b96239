#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "model/base/describe.hpp"
#include "sim/scenario/issue.hpp"
#include "sim/scenario/node.hpp"

namespace ubumwe::sim {

enum class Shape : std::uint8_t { uniform, triangular, normal };
inline constexpr std::array<std::string_view, 3> shape_names{"uniform", "triangular", "normal"};

/// What is believed of a parameter besides its value: between `low` and `high`, all alike (uniform), most near the
/// value (triangular, with its mode there) or normal around the value with standard deviation `sd`, cut at `low` and
/// `high`.
struct Distribution {
    Shape shape = Shape::uniform;
    double low = 0.0;
    double high = 0.0;
    double sd = 0.0;  ///< above 0 for a normal distribution, 0 for others
};

/// What a scenario file says of a parameter beside its value.
struct Annotation {
    std::optional<Distribution> distribution;
    std::string source;  ///< id in the evidence register, or empty
};

/// Annotations by the pointer of their parameter.
using Annotations = std::map<std::string, Annotation>;

/// Reads `{"value": .., "distribution": .., "source": ..}` of a parameter whose value lies in `range`: the value where
/// there is a number, and the rest into `annotation`. What is wrong is an issue; the value's own range is left to the
/// caller.
const Node* read_annotated(const Node& object, const std::string& pointer, const model::Number& range,
                           Annotation& annotation, Issues& issues);

}  // namespace ubumwe::sim
