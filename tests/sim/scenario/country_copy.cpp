#include "tests/sim/scenario/country_copy.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

#include "tests/support/repository.hpp"

namespace ubumwe::tests {

CountryCopy::CountryCopy() {
    std::filesystem::copy(repository() / "tests/support/small_country", folder_.path(),
                          std::filesystem::copy_options::recursive);
}

std::string CountryCopy::read(std::string_view name) const {
    std::ifstream stream(path(name), std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void CountryCopy::edit(std::string_view name, std::string_view from, std::string_view to) const {
    std::string text = read(name);
    const std::size_t at = text.find(from);
    if (at == std::string::npos) throw std::invalid_argument("no such text in " + std::string(name));
    write(name, text.replace(at, from.size(), to));
}

std::vector<sim::Issue> CountryCopy::check_variant(std::string_view members) const {
    write("tried.json", R"({"schema": "ubumwe/scenario", "schema_version": 1, "extends": "scenario.json", )" +
                            std::string(members) + "}");
    return sim::check_scenario(path("tried.json"));
}

}  // namespace ubumwe::tests
