#include "sim/scenario/document.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_set>

#include <nlohmann/json.hpp>

#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

using Kind = Node::Kind;

/// Digits of a number that are kept to show it.
constexpr std::size_t longest_number = 40;

/// Walks a text and tells how far the parser, which has a copy of it, has read.
class Cursor {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    Cursor(const char* at, std::size_t* reached) : at_(at), reached_(reached) {}
    reference operator*() const { return *at_; }
    Cursor& operator++() {
        ++at_;
        ++*reached_;
        return *this;
    }
    Cursor operator++(int) {
        const Cursor before = *this;
        ++*this;
        return before;
    }
    bool operator==(const Cursor& other) const { return at_ == other.at_; }

private:
    const char* at_;
    std::size_t* reached_;
};

/// Builds the tree from the events of the parser and stops it where the document goes beyond what is allowed.
class TreeBuilder {
public:
    TreeBuilder(std::string_view text, const std::string& file, Issues& issues)
        : text_(text), file_(std::make_shared<const std::string>(file)), issues_(issues) {}

    Cursor begin() { return {text_.data(), &reached_}; }
    Cursor end() { return {text_.data() + text_.size(), &reached_}; }
    Node take() { return std::move(root_); }
    bool failed() const { return failed_; }

    bool null() { return add(Kind::null) != nullptr; }
    bool boolean(bool value) {
        Node* node = add(Kind::boolean);
        if (node != nullptr) node->boolean = value;
        return node != nullptr;
    }
    bool number_integer(std::int64_t value) { return add_number(static_cast<double>(value), std::to_string(value)); }
    bool number_unsigned(std::uint64_t value) { return add_number(static_cast<double>(value), std::to_string(value)); }
    bool number_float(double value, const std::string& written) { return add_number(value, written); }
    bool string(std::string& value) {
        Node* node = add(Kind::text);
        if (node != nullptr) node->text = std::move(value);
        return node != nullptr;
    }
    bool binary(nlohmann::json::binary_t& /*value*/) { return false; }
    bool start_object(std::size_t /*size*/) { return open(Kind::object); }
    bool start_array(std::size_t /*size*/) { return open(Kind::list); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(std::string& key) {
        Level& level = open_.back();
        if (!level.keys.insert(key).second) refuse(below(pointer(), key), "the key a second time", "each key once");
        level.node->keys.push_back(std::move(key));
        return true;
    }
    bool parse_error(std::size_t position, const std::string& last_token, const nlohmann::json::exception& error);

private:
    struct Level {
        Node* node;  // stays in place while it is open: only the innermost level grows
        std::unordered_set<std::string> keys = {};
    };

    Node* add(Kind kind);
    bool add_number(double value, std::string written);
    bool open(Kind kind);
    bool close() {
        open_.pop_back();
        return true;
    }
    std::string pointer() const;
    std::string pointer_of_next() const;
    std::size_t line();
    void refuse(std::string where, std::string found, std::string allowed, std::string hint = {});

    std::string_view text_;
    std::shared_ptr<const std::string> file_;
    Issues& issues_;
    Node root_;
    std::vector<Level> open_;
    std::size_t reached_ = 0;
    std::size_t counted_ = 0;
    std::size_t line_ = 1;
    std::size_t values_ = 0;
    bool failed_ = false;
};

/// The line on which the last token ends. A number is known to end only when the character behind it was read.
std::size_t TreeBuilder::line() {
    const std::size_t end = std::min(reached_ > 0 ? reached_ - 1 : 0, text_.size());
    if (end > counted_) {
        line_ += static_cast<std::size_t>(std::count(text_.data() + counted_, text_.data() + end, '\n'));
        counted_ = end;
    }
    return line_;
}

void TreeBuilder::refuse(std::string where, std::string found, std::string allowed, std::string hint) {
    issues_.add({{*file_, line(), std::move(where)}, std::move(found), std::move(allowed), std::move(hint)});
    failed_ = true;
}

std::string TreeBuilder::pointer() const {
    std::string result;
    for (std::size_t i = 0; i + 1 < open_.size(); ++i) {
        const Node& node = *open_[i].node;
        result = below(result, node.is(Kind::object) ? node.keys.back() : element_name(node, node.items.size() - 1));
    }
    return result;
}

/// Where the value stands that the parser was about to give.
std::string TreeBuilder::pointer_of_next() const {
    if (open_.empty()) return {};
    const Node& node = *open_.back().node;
    return below(pointer(), node.is(Kind::object) ? node.keys.back() : std::to_string(node.items.size()));
}

Node* TreeBuilder::add(Kind kind) {
    if (++values_ > most_values) {
        refuse(pointer(), "more than " + std::to_string(most_values) + " values",
               "a document of at most that many values");
        return nullptr;
    }
    Node* node = open_.empty() ? &root_ : &open_.back().node->items.emplace_back();
    node->kind = kind;
    node->file = file_;
    node->line = line();
    return node;
}

bool TreeBuilder::add_number(double value, std::string written) {
    Node* node = add(Kind::number);
    if (node == nullptr) return false;
    node->number = value;
    node->text = std::move(written);
    if (node->text.size() > longest_number) node->text = node->text.substr(0, longest_number) + "…";
    return true;
}

bool TreeBuilder::open(Kind kind) {
    if (open_.size() == deepest_nesting) {
        refuse(pointer(), "lists and objects nested deeper than " + std::to_string(deepest_nesting),
               "nesting of at most " + std::to_string(deepest_nesting));
        return false;
    }
    Node* node = add(kind);
    if (node != nullptr) open_.push_back({node});
    return node != nullptr;
}

/// What the parser says without its own prefix: "unexpected end of input; expected ']'".
std::string reason(const nlohmann::json::exception& error) {
    const std::string text = error.what();
    const std::size_t dash = text.find(" - ");
    const std::string tail = dash == std::string::npos ? text : text.substr(dash + 3);
    return tail.substr(0, tail.find("; last read"));
}

bool TreeBuilder::parse_error(std::size_t position, const std::string& last_token,
                              const nlohmann::json::exception& error) {
    constexpr int number_out_of_range = 406;
    if (error.id == number_out_of_range) {
        refuse(pointer_of_next(), last_token.substr(0, longest_number), "a finite number");
        return false;
    }
    const std::size_t at = std::min(position > 0 ? position - 1 : 0, text_.size());
    const std::string_view before = text_.substr(0, at);
    const std::size_t line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    const std::string_view rest = text_.substr(at);
    const bool no_number = rest.starts_with("NaN") || rest.starts_with("Infinity") || last_token.starts_with("-I") ||
                           last_token.starts_with("-N");
    const auto line = 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    issues_.add({{*file_, line, "column " + std::to_string(at - line_start + 1)},
                 reason(error) + " at " + in_quotes(last_token),
                 "JSON (comments are allowed)",
                 no_number ? "NaN and Infinity are no numbers in JSON" : ""});
    failed_ = true;
    return false;
}

}  // namespace

std::optional<Node> parse_json(std::string_view text, const std::string& file, Issues& issues) {
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        issues.add({{file, 0, {}}, "an empty text", "JSON", {}});
        return std::nullopt;
    }
    TreeBuilder builder(text, file, issues);
    constexpr bool strict = true;
    constexpr bool ignore_comments = true;
    nlohmann::json::sax_parse(builder.begin(), builder.end(), &builder, nlohmann::json::input_format_t::json, strict,
                              ignore_comments);
    if (builder.failed()) return std::nullopt;
    return builder.take();
}

}  // namespace ubumwe::sim
