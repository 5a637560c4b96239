#include "gui/widgets/text.hpp"

#include <algorithm>
#include <span>
#include <variant>

namespace ubumwe::gui {

namespace {

constexpr float longest_line = 820.0F;  ///< at scale 1, in pixels: about 96 letters
constexpr float widest_cell = 380.0F;
constexpr float narrowest_text = 150.0F;
constexpr float narrowest_cell = 56.0F;
constexpr float widest_hint = 420.0F;
constexpr float choice_width = 215.0F;

void wrap(const Look& look) {
    const float room = std::min(ImGui::GetContentRegionAvail().x, look.px(longest_line));
    ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + room);
}

void wrapped(const Look& look, const std::string& text) {
    wrap(look);
    ImGui::TextUnformatted(text.c_str(), text.c_str() + text.size());
    ImGui::PopTextWrapPos();
}

void show_cell(const std::string& text, bool left) {
    const float room = ImGui::GetContentRegionAvail().x;
    const float width = ImGui::CalcTextSize(text.c_str()).x;
    if (!left && width < room) ImGui::SetCursorPosX(ImGui::GetCursorPosX() + room - width);
    ImGui::PushTextWrapPos(0.0F);
    ImGui::TextUnformatted(text.c_str());
    ImGui::PopTextWrapPos();
}

float widest(const Look& look, const sim::TextTable& table, std::size_t column) {
    ImGui::PushFont(look.fonts.bold);
    float width = ImGui::CalcTextSize(table.rows().front()[column].c_str()).x;
    ImGui::PopFont();
    for (const auto& row : table.rows()) width = std::max(width, ImGui::CalcTextSize(row[column].c_str()).x);
    return width;
}

/// Makes the widest of some columns narrower until `room`, which is negative, is made up for; what is left of it.
float give_way(std::span<float> widths, float room, float narrowest) {
    while (room < 0.0F && !widths.empty()) {
        float& most = *std::ranges::max_element(widths);
        if (most <= narrowest) break;
        const float less = std::min({most - narrowest, -room, std::max(1.0F, most / 16.0F)});
        most -= less;
        room += less;
    }
    return room;
}

/// Widths of columns that fit the room together: the widest give way first.
std::vector<float> widths_of(const Look& look, const sim::TextTable& table) {
    const float padding = 2.0F * ImGui::GetStyle().CellPadding.x;
    std::vector<float> widths;
    float room = ImGui::GetContentRegionAvail().x;
    for (std::size_t column = 0; column < table.rows().front().size(); ++column) {
        widths.push_back(std::min(look.px(widest_cell), widest(look, table, column) + 1.0F));
        room -= widths.back() + padding;
    }
    // Texts give way before numbers, which would be broken within.
    const auto texts = std::span(widths).first(std::min(table.left(), widths.size()));
    room = give_way(texts, room, look.px(narrowest_text));
    give_way(widths, room, look.px(narrowest_cell));
    return widths;
}

/// Where keys have the focus there is no mouse beside which a tooltip could stand: then it leaves what is above and
/// below free, where there is room.
void place_hint(const Look& look) {
    if (!ImGui::IsItemFocused() || !ImGui::GetIO().NavVisible) return;
    const ImVec2 low = ImGui::GetItemRectMin();
    const ImVec2 high = ImGui::GetItemRectMax();
    const float gap = look.px(8.0F);
    const bool beside = high.x + gap + look.px(widest_hint) < ImGui::GetIO().DisplaySize.x;
    ImGui::SetNextWindowPos(beside ? ImVec2{high.x + gap, low.y} : ImVec2{low.x, high.y + gap});
}

}  // namespace

void title(const Look& look, const char* text) {
    ImGui::PushFont(look.fonts.title);
    wrapped(look, text);
    ImGui::PopFont();
}

void heading(const Look& look, const char* text) {
    ImGui::Dummy({0.0F, look.px(3.0F)});
    ImGui::PushFont(look.fonts.bold);
    wrapped(look, text);
    ImGui::PopFont();
}

void paragraph(const Look& look, const std::string& text) {
    wrapped(look, text);
}

void bullet(const Look& look, const std::string& text) {
    ImGui::TextUnformatted("\u2022");
    ImGui::SameLine(0.0F, look.px(6.0F));
    wrapped(look, text);
}

void faint(const Look& look, const std::string& text) {
    ImGui::PushStyleColor(ImGuiCol_Text, look.color(chart::Ink::faint_text));
    wrapped(look, text);
    ImGui::PopStyleColor();
}

void problem(const Look& look, const std::string& text) {
    ImGui::PushFont(look.fonts.bold);
    wrapped(look, "▲ " + text);
    ImGui::PopFont();
}

void hint(const Look& look, const std::string& text) {
    if (text.empty() || !ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled)) return;
    place_hint(look);
    // Of what cannot be pressed too, the reason is easy to read.
    ImGui::PushStyleVar(ImGuiStyleVar_Alpha, 1.0F);
    ImGui::BeginTooltip();
    ImGui::PushTextWrapPos(look.px(widest_hint));
    ImGui::TextUnformatted(text.c_str());
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
    ImGui::PopStyleVar();
}

void beside_or_below(float gap, float width) {
    ImGui::SameLine(0.0F, gap);
    if (ImGui::GetContentRegionAvail().x < width) ImGui::NewLine();
}

bool main_button(const Look& look, const char* text) {
    ImGui::PushStyleColor(ImGuiCol_Button, look.color(chart::Ink::series_1));
    ImGui::PushStyleColor(ImGuiCol_ButtonHovered, look.color(chart::Ink::series_1, 0.85));
    ImGui::PushStyleColor(ImGuiCol_ButtonActive, look.color(chart::Ink::series_1, 0.7));
    const chart::Color accent = look.theme->of(chart::Ink::series_1);
    const chart::Color page = look.theme->of(chart::Ink::page);
    const chart::Color ink = look.theme->of(chart::Ink::text);
    const bool page_is_clearer = chart::contrast(page, accent) > chart::contrast(ink, accent);
    ImGui::PushStyleColor(ImGuiCol_Text, look.color(page_is_clearer ? chart::Ink::page : chart::Ink::text));
    ImGui::PushFont(look.fonts.bold);
    const bool pressed = ImGui::Button(text);
    ImGui::PopFont();
    ImGui::PopStyleColor(4);
    return pressed;
}

bool button(const char* text, bool enabled) {
    ImGui::BeginDisabled(!enabled);
    const bool pressed = ImGui::Button(text);
    ImGui::EndDisabled();
    return pressed;
}

bool pressed_by_key() {
    const auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key), false); };
    return ImGui::IsItemFocused() && ImGui::GetIO().NavVisible &&
           (pressed(ImGuiKey_Space) || pressed(ImGuiKey_Enter) || pressed(ImGuiKey_KeyPadEnter));
}

bool choose(const char* label, const std::vector<Option>& options, std::string& chosen, float width) {
    const auto current = std::ranges::find(options, chosen, &Option::id);
    bool changed = false;
    ImGui::SetNextItemWidth(width);
    if (!ImGui::BeginCombo(label, current == options.end() ? chosen.c_str() : current->text.c_str(),
                           ImGuiComboFlags_HeightLarge))
        return false;
    for (const Option& option : options) {
        const bool is_current = option.id == chosen;
        if (ImGui::Selectable(option.text.c_str(), is_current) && !is_current) {
            chosen = option.id;
            changed = true;
        }
    }
    ImGui::EndCombo();
    return changed;
}

bool choose_beside(const Look& look, const char* id, const std::vector<NamedChoice>& choices) {
    const auto count = static_cast<float>(choices.size());
    const float room = ImGui::GetContentRegionAvail().x / count - 2.0F * ImGui::GetStyle().CellPadding.x;
    const float width = std::min(look.px(choice_width), room);
    constexpr ImGuiTableFlags flags = ImGuiTableFlags_SizingFixedFit | ImGuiTableFlags_NoHostExtendX;
    bool changed = false;
    if (!ImGui::BeginTable(id, static_cast<int>(choices.size()), flags)) return false;
    for (const NamedChoice& choice : choices) {
        ImGui::TableNextColumn();
        ImGui::TextUnformatted(choice.name);
        hint(look, choice.meaning);
    }
    for (const NamedChoice& choice : choices) {
        ImGui::TableNextColumn();
        ImGui::PushID(choice.name);
        changed = choose("##choice", choice.options, *choice.chosen, width) || changed;
        hint(look, choice.meaning);
        ImGui::PopID();
    }
    ImGui::EndTable();
    return changed;
}

void show_table(const Look& look, const char* id, const sim::TextTable& table) {
    const auto columns = static_cast<int>(table.rows().front().size());
    constexpr ImGuiTableFlags flags = ImGuiTableFlags_RowBg | ImGuiTableFlags_BordersInnerH |
                                      ImGuiTableFlags_SizingFixedFit | ImGuiTableFlags_NoHostExtendX |
                                      ImGuiTableFlags_PadOuterX;
    if (!ImGui::BeginTable(id, columns, flags)) return;
    for (const float width : widths_of(look, table))
        ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthFixed, width);
    bool head = true;
    for (const auto& row : table.rows()) {
        ImGui::TableNextRow();
        if (head) ImGui::PushFont(look.fonts.bold);
        for (std::size_t column = 0; column < row.size(); ++column) {
            ImGui::TableNextColumn();
            show_cell(row[column], column < table.left());
        }
        if (head) ImGui::PopFont();
        head = false;
    }
    ImGui::EndTable();
}

void show_section(const Look& look, const sim::Section& section) {
    heading(look, section.title.c_str());
    ImGui::PushID(section.id.c_str());
    int number = 0;
    for (const sim::Paragraph& paragraph : section.paragraphs) {
        const std::string id = "table" + std::to_string(number++);
        if (const auto* table = std::get_if<sim::TextTable>(&paragraph)) {
            show_table(look, id.c_str(), *table);
        } else {
            faint(look, std::get<std::string>(paragraph));
        }
    }
    ImGui::PopID();
}

}  // namespace ubumwe::gui
