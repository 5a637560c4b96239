#include "gui/app/settings.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <system_error>

#include <nlohmann/json.hpp>

#include "gui/app/words.hpp"
#include "sim/results/atomic_file.hpp"

namespace ubumwe::gui {

namespace {

using Json = nlohmann::json;

constexpr std::size_t most_recent = 8;
constexpr std::size_t most_own = 1000;

std::string whole_name(const std::filesystem::path& path) {
    return std::filesystem::absolute(path).lexically_normal().string();
}

void put_first(std::vector<std::string>& names, const std::string& name, std::size_t most) {
    std::erase(names, name);
    names.insert(names.begin(), name);
    if (names.size() > most) names.resize(most);
}

template <class Allowed, class Value>
void take(const Json& json, const char* key, const Allowed& allowed, Value& value) {
    const auto found = json.find(key);
    if (found == json.end() || !(found->is_string() || found->is_number_integer())) return;
    for (const auto& each : allowed) {
        if (*found == each) value = each;
    }
}

void take_names(const Json& json, const char* key, std::size_t most, std::vector<std::string>& names) {
    const auto found = json.find(key);
    if (found == json.end() || !found->is_array()) return;
    for (const Json& name : *found) {
        if (name.is_string() && names.size() < most) names.push_back(name);
    }
}

void take_length(const Json& json, const char* key, int& pixels) {
    constexpr int shortest = 320;
    constexpr int longest = 16384;
    const auto found = json.find(key);
    if (found != json.end() && found->is_number_integer()) pixels = std::clamp(found->get<int>(), shortest, longest);
}

}  // namespace

void note_recent(Settings& settings, const std::filesystem::path& path) {
    put_first(settings.recent, whole_name(path), most_recent);
}

void note_own(Settings& settings, const std::filesystem::path& path) {
    put_first(settings.own, whole_name(path), most_own);
}

bool is_own(const Settings& settings, const std::filesystem::path& path) {
    return std::ranges::find(settings.own, whole_name(path)) != settings.own.end();
}

std::filesystem::path settings_file() {
    const char* config = std::getenv("XDG_CONFIG_HOME");
    if (config != nullptr && *config == '/') return std::filesystem::path(config) / "ubumwe" / "settings.json";
    const char* home = std::getenv("HOME");
    return std::filesystem::path(home == nullptr ? "." : home) / ".config" / "ubumwe" / "settings.json";
}

Settings read_settings(const std::filesystem::path& file) {
    Settings settings;
    std::ifstream stream(file);
    const Json json = Json::parse(stream, nullptr, false);
    if (!json.is_object()) return settings;
    take(json, "language", language_ids, settings.language);
    take(json, "theme", theme_ids, settings.theme);
    take(json, "text_percent", text_percents, settings.text_percent);
    take_length(json, "width", settings.width);
    take_length(json, "height", settings.height);
    settings.maximised = json.contains("maximised") && json.at("maximised") == true;
    take_names(json, "recent", most_recent, settings.recent);
    take_names(json, "own", most_own, settings.own);
    return settings;
}

void write_settings(const std::filesystem::path& file, const Settings& settings) {
    std::error_code ignored;
    std::filesystem::create_directories(file.parent_path(), ignored);
    const Json json{
        {"language", settings.language}, {"theme", settings.theme},   {"text_percent", settings.text_percent},
        {"width", settings.width},       {"height", settings.height}, {"maximised", settings.maximised},
        {"recent", settings.recent},     {"own", settings.own}};
    constexpr int indent = 2;
    sim::write_atomically(file, json.dump(indent) + "\n");
}

}  // namespace ubumwe::gui
