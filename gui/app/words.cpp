#include "gui/app/words.hpp"

#include <nlohmann/json.hpp>

#include "sim/results/refuse.hpp"
#include "sim/scenario/text_file.hpp"

namespace ubumwe::gui {

namespace {

std::filesystem::path file_of(const std::filesystem::path& folder, std::string_view language) {
    return folder / (std::string(language) + ".json");
}

std::string text_of(const std::filesystem::path& file) {
    sim::Issues issues;
    auto text = sim::read_text_file(file, {file.string(), 0, {}}, issues);
    issues.throw_if_any();
    return *std::move(text);
}

}  // namespace

std::map<std::string, std::string, std::less<>> read_words(const std::filesystem::path& file) {
    const auto json = nlohmann::json::parse(text_of(file), nullptr, false);
    if (!json.is_object()) sim::refuse(file.string(), "no words", "a JSON object of texts");
    std::map<std::string, std::string, std::less<>> words;
    for (const auto& [key, value] : json.items()) {
        if (!value.is_string()) sim::refuse(file.string() + ", " + key, "no text", "a text");
        words[key] = value;
    }
    return words;
}

Words::Words(const std::filesystem::path& folder, std::string_view language)
    : texts_(read_words(file_of(folder, language))) {
    texts_.merge(read_words(file_of(folder, language_ids.front())));
}

const char* Words::operator()(std::string_view key) const {
    const auto found = texts_.find(key);
    if (found != texts_.end()) return found->second.c_str();
    return texts_.emplace(key, key).first->second.c_str();
}

std::string Words::filled(std::string_view key,
                          std::initializer_list<std::pair<std::string_view, std::string>> values) const {
    std::string text = (*this)(key);
    for (const auto& [name, value] : values) {
        const std::string mark = "{" + std::string(name) + "}";
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + value.size()))
            text.replace(at, mark.size(), value);
    }
    return text;
}

std::vector<std::string> language_names(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    for (const auto language : language_ids) names.push_back(read_words(file_of(folder, language)).at("language"));
    return names;
}

}  // namespace ubumwe::gui
