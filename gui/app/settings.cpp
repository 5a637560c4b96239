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

template <class Allowed, class Value>
void take(const Json& json, const char* key, const Allowed& allowed, Value& value) {
    const auto found = json.find(key);
    if (found == json.end() || !(found->is_string() || found->is_number_integer())) return;
    for (const auto& each : allowed) {
        if (*found == each) value = each;
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
    const std::string name = std::filesystem::absolute(path).lexically_normal().string();
    std::erase(settings.recent, name);
    settings.recent.insert(settings.recent.begin(), name);
    if (settings.recent.size() > most_recent) settings.recent.resize(most_recent);
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
    const auto recent = json.find("recent");
    if (recent == json.end() || !recent->is_array()) return settings;
    for (const Json& path : *recent) {
        if (path.is_string() && settings.recent.size() < most_recent) settings.recent.push_back(path);
    }
    return settings;
}

void write_settings(const std::filesystem::path& file, const Settings& settings) {
    std::error_code ignored;
    std::filesystem::create_directories(file.parent_path(), ignored);
    const Json json{
        {"language", settings.language}, {"theme", settings.theme},   {"text_percent", settings.text_percent},
        {"width", settings.width},       {"height", settings.height}, {"recent", settings.recent}};
    constexpr int indent = 2;
    sim::write_atomically(file, json.dump(indent) + "\n");
}

}  // namespace ubumwe::gui
