#include "tests/architecture/word_rules.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace ubumwe::tests {

namespace {

enum class Scope { everywhere, fields, program };

struct Rule {
    std::string_view word;
    Scope scope;
    std::string_view instead;
    std::string_view allowed_after = {};
};

constexpr std::string_view official = "the Genocide against the Tutsi";
constexpr std::string_view positions = "the social positions of the programmes";
constexpr std::string_view released = "released person";
constexpr std::string_view finish = "finish it, or leave it out of the interface";
constexpr std::string_view relative = "a path from the checkout";
constexpr std::string_view own_math = "model/base/math.hpp: other processors give other bits";
constexpr std::string_view own_luck = "model/base/random.hpp: other libraries give other numbers";

// A word at whose end a letter stands is found with and without a plural s.
constexpr std::array rules{
    Rule{"rwandan genocide", Scope::everywhere, official},
    Rule{"rwanda genocide", Scope::everywhere, official},
    Rule{"genocide in rwanda", Scope::everywhere, official},
    Rule{"genocide of the tutsi", Scope::everywhere, official},
    Rule{"tutsi", Scope::everywhere, official, "against the "},
    Rule{"abatutsi", Scope::everywhere, official, "yakorewe "},
    Rule{"hutu", Scope::everywhere, positions},
    Rule{"abahutu", Scope::everywhere, positions},
    Rule{"twa", Scope::everywhere, positions},
    Rule{"abatwa", Scope::everywhere, positions},
    Rule{"ethnic group", Scope::everywhere, positions},
    Rule{"ethnicity", Scope::fields, positions},
    Rule{"genocidaire", Scope::everywhere, "convicted person"},
    Rule{"génocidaire", Scope::everywhere, "convicted person"},
    Rule{"civil war", Scope::everywhere, official},
    Rule{"returnee from prison", Scope::everywhere, released},
    Rule{"returnees from prison", Scope::everywhere, released},
    Rule{"prison returnee", Scope::everywhere, released},
    Rule{"released returnee", Scope::everywhere, released},
    Rule{"ex-prisoner", Scope::everywhere, released},
    Rule{"ex-convict", Scope::everywhere, released},

    Rule{"todo", Scope::everywhere, finish},
    Rule{"fixme", Scope::everywhere, finish},
    Rule{"xxx", Scope::everywhere, finish},
    Rule{"for now", Scope::everywhere, finish},
    Rule{"not implemented", Scope::everywhere, finish},

    Rule{"/home/", Scope::everywhere, relative},
    Rule{"/root/", Scope::everywhere, relative},
    Rule{"/users/", Scope::everywhere, relative},
    Rule{"/work/", Scope::everywhere, relative},
    Rule{"/tmp/", Scope::everywhere, relative},
    Rule{"c:\\", Scope::everywhere, relative},

    Rule{"std::exp(", Scope::program, own_math},
    Rule{"std::exp2(", Scope::program, own_math},
    Rule{"std::expm1(", Scope::program, own_math},
    Rule{"std::log(", Scope::program, own_math},
    Rule{"std::log2(", Scope::program, own_math},
    Rule{"std::log10(", Scope::program, own_math},
    Rule{"std::log1p(", Scope::program, own_math},
    Rule{"std::pow(", Scope::program, own_math},
    Rule{"std::cbrt(", Scope::program, own_math},
    Rule{"std::hypot(", Scope::program, own_math},
    Rule{"std::sin(", Scope::program, own_math},
    Rule{"std::cos(", Scope::program, own_math},
    Rule{"std::tan(", Scope::program, own_math},
    Rule{"std::atan2(", Scope::program, own_math},
    Rule{"std::tanh(", Scope::program, own_math},
    Rule{"std::erf(", Scope::program, own_math},
    Rule{"std::lgamma(", Scope::program, own_math},
    Rule{"std::tgamma(", Scope::program, own_math},
    Rule{"std::rand(", Scope::program, own_luck},
    Rule{"std::random_device", Scope::program, own_luck},
    Rule{"_distribution<", Scope::program, own_luck},
};

/// A text in small letters where each run of white space and comment marks is one space, with the line of each
/// character.
struct Flattened {
    std::string text;
    std::vector<int> lines;
};

bool is_letter(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

/// Length of the comment mark that a line begins with after its white space: ///, //, *, #, or none.
std::size_t comment_mark(std::string_view text) {
    const auto end = text.find_first_not_of("/*#");
    const auto mark = text.substr(0, end);
    return mark == "///" || mark == "//" || mark == "*" || mark == "#" ? mark.size() : 0;
}

Flattened flatten(std::string_view source) {
    Flattened flat;
    int line = 1;
    bool line_begins = true;
    for (std::size_t i = 0; i < source.size(); ++i) {
        if (line_begins) {
            i += comment_mark(source.substr(i));
            if (i >= source.size()) break;
        }
        const char c = source[i];
        const bool space = std::isspace(static_cast<unsigned char>(c)) != 0;
        if (!space || !flat.text.ends_with(' ')) {
            flat.text += space ? ' ' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
            flat.lines.push_back(line);
        }
        line_begins = c == '\n' || (line_begins && space);
        if (c == '\n') ++line;
    }
    return flat;
}

bool begins_well(std::string_view text, std::size_t at, std::string_view word) {
    if (at == 0 || word.front() == '_') return true;
    const char before = text[at - 1];
    if (word.front() != '/') return !is_letter(before);
    return !is_letter(before) && std::isdigit(static_cast<unsigned char>(before)) == 0 &&
           std::string_view("._-})*~").find(before) == std::string_view::npos;
}

bool ends_well(std::string_view text, std::size_t end, std::string_view word) {
    if (!is_letter(word.back())) return true;
    if (end < text.size() && text[end] == 's') ++end;
    return end == text.size() || !is_letter(text[end]);
}

/// True inside of a web address after its host: a title that somebody else chose.
bool in_address(std::string_view text, std::size_t at) {
    const auto before = text.substr(0, at);
    const auto token = before.substr(before.find_last_of(" ,;\"'()<>") + 1);
    const auto host_end = token.find('/', std::min(token.find('.'), token.size()));
    return host_end != std::string_view::npos && token[host_end - 1] != '.';
}

bool holds(const Rule& rule, std::string_view path) {
    switch (rule.scope) {
        case Scope::everywhere:
            return true;
        case Scope::fields:
            return !path.ends_with(".md");
        case Scope::program:
            return path.starts_with("model/") || path.starts_with("sim/");
    }
    return true;
}

}  // namespace

std::vector<WordFound> forbidden_words(std::string_view path, std::string_view text) {
    std::vector<WordFound> found;
    const auto flat = flatten(text);
    const std::string_view flat_text = flat.text;
    for (const auto& rule : rules) {
        if (!holds(rule, path)) continue;
        for (auto at = flat_text.find(rule.word); at != std::string_view::npos;
             at = flat_text.find(rule.word, at + 1)) {
            const bool whole =
                begins_well(flat_text, at, rule.word) && ends_well(flat_text, at + rule.word.size(), rule.word);
            const bool official_name =
                !rule.allowed_after.empty() && flat_text.substr(0, at).ends_with(rule.allowed_after);
            const bool allowed = official_name || in_address(flat_text, at);
            if (whole && !allowed) found.push_back({std::string(rule.word), flat.lines[at], std::string(rule.instead)});
        }
    }
    return found;
}

}  // namespace ubumwe::tests
