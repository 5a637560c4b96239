#include "sim/results/input_copy.hpp"

#include <system_error>
#include <utility>

#include "sim/results/machine_error.hpp"
#include "sim/scenario/input_folder.hpp"

namespace ubumwe::sim {

namespace fs = std::filesystem;

InputCopy::InputCopy(const fs::path& scenario, fs::path to) : root_(InputFolder(scenario).root()), to_(std::move(to)) {}

fs::path InputCopy::place_of(const fs::path& file) const {
    return to_ / fs::weakly_canonical(fs::absolute(file)).lexically_relative(root_);
}

void InputCopy::copy(const fs::path& file) const {
    const fs::path place = place_of(file);
    std::error_code error;
    fs::create_directories(place.parent_path(), error);
    if (!error) fs::copy_file(file, place, fs::copy_options::overwrite_existing, error);
    if (error) throw MachineError(place.string() + ": " + error.message());
}

}  // namespace ubumwe::sim
