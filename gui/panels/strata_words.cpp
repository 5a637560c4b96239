#include "gui/panels/strata_words.hpp"

#include "sim/report/plain_text.hpp"

namespace ubumwe::gui {

namespace {

std::string name_of(const std::string& id, const std::string& key, const Words& words) {
    if (words.has(key)) return words(key);
    return id == "all" ? words("all") : sim::words(id);
}

std::vector<Option> options(const std::vector<std::string>& ids, const char* prefix, const Words& words) {
    std::vector<Option> named;
    for (const std::string& id : ids) named.push_back({id, name_of(id, prefix + id, words)});
    return named;
}

}  // namespace

std::string measure_name(const std::string& measure, const Words& words) {
    return name_of(measure, "measure." + measure, words);
}

std::string meaning_of(const std::string& measure, const Words& words) {
    const std::string key = "meaning." + measure;
    return words.has(key) ? words(key) : "";
}

std::vector<Option> measure_options(const std::vector<std::string>& measures, const Words& words) {
    return options(measures, "measure.", words);
}

std::vector<Option> district_options(const std::vector<std::string>& districts, const Words& words) {
    std::vector<Option> named;
    for (const std::string& district : districts)
        named.push_back({district, district == "all" ? words("all") : district});
    return named;
}

std::vector<Option> position_options(const std::vector<std::string>& positions, const Words& words) {
    return options(positions, "position.", words);
}

}  // namespace ubumwe::gui
