#include "gui/panels/plan_table.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "gui/widgets/month_input.hpp"
#include "gui/widgets/text.hpp"
#include "sim/report/plain_text.hpp"

namespace ubumwe::gui {

namespace {

constexpr double percent = 100.0;
constexpr int columns = 11;
constexpr float plan_width = 165.0F;
constexpr float cell_padding = 4.0F;
constexpr float highest = 360.0F;
constexpr float districts_width = 108.0F;

const std::vector<model::ProgrammeParameters>& programmes(const Draft& draft) {
    return draft.effective().scenario.programmes;
}

bool choose_district(const std::string& name, std::vector<std::string>& chosen) {
    const auto found = std::ranges::find(chosen, name);
    bool is_chosen = found != chosen.end();
    if (!ImGui::Checkbox(name.c_str(), &is_chosen)) return false;
    is_chosen ? void(chosen.push_back(name)) : void(chosen.erase(found));
    return true;
}

/// The districts of a country to choose from; none chosen stands for all that are simulated.
bool draw_districts(const model::Scenario& scenario, model::ProgrammePlan& plan, const Words& words) {
    if (!ImGui::BeginPopup("choose districts")) return false;
    bool all = plan.districts.empty();
    bool changed = false;
    if (ImGui::Checkbox(words("programmes.everywhere"), &all) && all) {
        plan.districts.clear();
        changed = true;
    }
    ImGui::Separator();
    constexpr std::size_t most_lines = 10;
    const auto& margins = scenario.margins.districts;
    const auto lines = static_cast<int>((margins.size() + most_lines - 1) / most_lines);
    if (ImGui::BeginTable("districts", std::max(1, lines))) {
        for (const model::DistrictMargin& district : margins) {
            ImGui::TableNextColumn();
            changed = choose_district(district.name, plan.districts) || changed;
        }
        ImGui::EndTable();
    }
    ImGui::EndPopup();
    return changed;
}

bool draw_where(const model::Scenario& scenario, const model::ProgrammeParameters& programme,
                model::ProgrammePlan& plan, const Words& words, const Look& look) {
    ImGui::TableNextColumn();
    std::vector<Option> streams;
    for (const auto& stream : programme.streams) streams.push_back({stream.id, sim::words(stream.id)});
    bool changed = choose("##stream", streams, plan.stream, look.px(140.0F));
    ImGui::TableNextColumn();
    const std::size_t count = plan.districts.size();
    const std::string name = count == 0   ? std::string(words("programmes.everywhere"))
                             : count == 1 ? plan.districts.front()
                                          : words.filled("programmes.several", {{"count", std::to_string(count)}});
    if (ImGui::Button((name + "###districts").c_str(), {look.px(districts_width), 0.0F}))
        ImGui::OpenPopup("choose districts");
    std::string names;
    for (const std::string& district : plan.districts) names += district + "\n";
    hint(look, names + words("programmes.districts.what"));
    return draw_districts(scenario, plan, words) || changed;
}

bool draw_month(const char* id, model::Month& month, const Look& look) {
    ImGui::TableNextColumn();
    return month_input(id, month, look.px(74.0F));
}

bool draw_when(model::ProgrammePlan& plan, const Words& words, const Look& look) {
    bool changed = draw_month("##from", plan.from, look);
    changed = draw_month("##to", plan.to, look) || changed;
    ImGui::TableNextColumn();
    int every = static_cast<int>(plan.every);
    ImGui::SetNextItemWidth(look.px(34.0F));
    ImGui::InputInt("##every", &every, 0);
    const bool entered = ImGui::IsItemDeactivatedAfterEdit();
    hint(look, words("programmes.every.what"));
    if (entered && every > 0) {
        changed = changed || every != plan.every;
        plan.every = every;
    }
    ImGui::TableNextColumn();
    std::vector<Option> options;
    for (const auto name : model::scale_up_names)
        options.push_back({std::string(name), words("programmes.scale_up." + std::string(name))});
    auto& current = plan.scale_up;
    std::string chosen(model::scale_up_names[static_cast<std::size_t>(current)]);
    if (!choose("##scale_up", options, chosen, look.px(90.0F))) return changed;
    current =
        static_cast<model::ScaleUp>(std::ranges::find(model::scale_up_names, chosen) - model::scale_up_names.begin());
    return true;
}

std::string name_of(const model::ProgrammeParameters& programme, const model::ProgrammePlan& plan) {
    return title_of(programme) + "\n" + sim::words(plan.id);
}

float height_of(const std::string& name, const Look& look) {
    return ImGui::CalcTextSize(name.c_str(), nullptr, false, look.px(plan_width)).y;
}

/// The name over as many lines as it needs; true where it was pressed.
bool draw_name(const std::string& name, bool chosen, const Look& look) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const bool pressed = ImGui::Selectable("##plan", chosen, 0, {0.0F, height_of(name, look)});
    ImGui::GetWindowDrawList()->AddText(ImGui::GetFont(), ImGui::GetFontSize(), at, look.color(chart::Ink::text),
                                        name.c_str(), nullptr, look.px(plan_width));
    return pressed;
}

/// Of the whole table, at most.
float height_of(const Draft& draft, const Look& look) {
    const float padding = 2.0F * look.px(cell_padding);
    float height = ImGui::GetTextLineHeight() + padding + ImGui::GetStyle().ScrollbarSize + look.px(2.0F);
    for (const auto& programme : programmes(draft)) {
        for (const auto& plan : programme.plans)
            height += std::max(ImGui::GetFrameHeight(), height_of(name_of(programme, plan), look)) + padding;
    }
    return std::min(height, look.px(highest));
}

bool draw_amounts(const Draft& draft, model::ProgrammePlan& plan, const PlanOutlook& outlook, const Words& words,
                  const Look& look) {
    const std::string currency = draft.effective().scenario.costing.currency;
    const auto amount = [&](const char* id, PlanWay way, double value, double shown, const char* format, float width) {
        ImGui::TableNextColumn();
        ImGui::SetNextItemWidth(look.px(width));
        double typed = value * shown;
        const bool told = way_of(plan) == way;
        if (told) ImGui::PushFont(look.fonts.bold);
        ImGui::InputDouble(id, &typed, 0.0, 0.0, format);
        const bool done = ImGui::IsItemDeactivatedAfterEdit();
        if (told) ImGui::PopFont();
        hint(look, words(told ? "programmes.told" : "programmes.follows"));
        if (!done || std::abs(typed - value * shown) < 1e-9) return false;
        tell(plan, way, typed / shown);
        return true;
    };
    bool changed = amount("##groups", PlanWay::groups, static_cast<double>(outlook.totals.groups), 1.0, "%.0f", 58.0F);
    changed = amount("##coverage", PlanWay::coverage, outlook.totals.coverage, percent, "%.2f %%", 74.0F) || changed;
    changed =
        amount("##budget", PlanWay::budget, outlook.totals.cost, 1.0, ("%.0f " + currency).c_str(), 100.0F) || changed;
    return changed;
}

}  // namespace

const std::string& title_of(const model::ProgrammeParameters& programme) {
    return programme.title.empty() ? programme.id : programme.title;
}

std::int64_t eligible_in(const EligiblePeople& eligible, PlanPlace place) {
    const bool known = place.programme < eligible.size() && place.plan < eligible[place.programme].size();
    return known ? eligible[place.programme][place.plan] : 0;
}

std::optional<PlanEdit> PlanTable::draw(const Draft& draft, const EligiblePeople& eligible, const Words& words,
                                        const Look& look) {
    heading(look, words("programmes.plans"));
    faint(look, words("programmes.plans.what"));
    std::optional<PlanEdit> edit = draw_new(draft, words, look);
    const bool any = std::ranges::any_of(programmes(draft), [](const auto& each) { return !each.plans.empty(); });
    if (!any) {
        faint(look, words("programmes.plans.none"));
        return edit;
    }
    constexpr ImGuiTableFlags flags = ImGuiTableFlags_RowBg | ImGuiTableFlags_BordersInnerH |
                                      ImGuiTableFlags_SizingFixedFit | ImGuiTableFlags_PadOuterX |
                                      ImGuiTableFlags_ScrollX | ImGuiTableFlags_ScrollY;
    ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, {look.px(cell_padding), look.px(cell_padding)});
    const bool begun = ImGui::BeginTable("plans", columns, flags, {0.0F, height_of(draft, look)});
    ImGui::PopStyleVar();
    if (!begun) return edit;
    ImGui::TableSetupScrollFreeze(1, 1);
    for (const char* key :
         {"plan", "stream", "districts", "from", "to", "every", "scale_up", "groups", "coverage", "budget"})
        ImGui::TableSetupColumn(words("programmes." + std::string(key)), ImGuiTableColumnFlags_WidthFixed,
                                std::string_view(key) == "plan" ? look.px(plan_width) : 0.0F);
    ImGui::TableSetupColumn("##delete", ImGuiTableColumnFlags_WidthFixed);
    ImGui::TableHeadersRow();
    for (std::size_t p = 0; p < programmes(draft).size(); ++p) {
        for (std::size_t i = 0; i < programmes(draft)[p].plans.size(); ++i) {
            if (auto edited = draw_row(draft, {p, i}, eligible_in(eligible, {p, i}), words, look))
                edit = std::move(edited);
        }
    }
    ImGui::EndTable();
    return edit;
}

std::optional<PlanEdit> PlanTable::draw_new(const Draft& draft, const Words& words, const Look& look) {
    std::vector<Option> options;
    for (const auto& programme : programmes(draft)) options.push_back({programme.id, title_of(programme)});
    if (options.empty()) return std::nullopt;
    if (std::ranges::find(options, new_of_, &Option::id) == options.end()) new_of_ = options.front().id;
    gui::choose("##programme", options, new_of_, look.px(300.0F));
    ImGui::SameLine();
    if (!ImGui::Button(words("programmes.add"))) return std::nullopt;
    const auto place = std::ranges::find(options, new_of_, &Option::id) - options.begin();
    chosen_ = {static_cast<std::size_t>(place), programmes(draft)[static_cast<std::size_t>(place)].plans.size()};
    auto plans = programmes(draft)[chosen_.programme].plans;
    plans.push_back(new_plan(draft.effective().scenario, chosen_.programme));
    return PlanEdit{chosen_.programme, std::move(plans)};
}

std::optional<PlanEdit> PlanTable::draw_row(const Draft& draft, PlanPlace place, std::int64_t eligible,
                                            const Words& words, const Look& look) {
    const model::ProgrammeParameters& programme = programmes(draft)[place.programme];
    const PlanOutlook outlook = plan_outlook(draft.effective().scenario, place.programme, place.plan, eligible);
    model::ProgrammePlan plan = programme.plans[place.plan];
    ImGui::PushID((programme.id + "/" + plan.id).c_str());
    ImGui::TableNextColumn();
    if (draw_name(name_of(programme, plan), chosen_ == place, look)) chosen_ = place;
    hint(look, words("programmes.select"));
    bool changed = draw_where(draft.effective().scenario, programme, plan, words, look);
    changed = draw_when(plan, words, look) || changed;
    changed = draw_amounts(draft, plan, outlook, words, look) || changed;
    ImGui::TableNextColumn();
    const bool deleted = ImGui::Button("×");
    hint(look, words("programmes.delete"));
    ImGui::PopID();
    if (!changed && !deleted) return std::nullopt;
    auto plans = programme.plans;
    plans[place.plan] = plan;
    if (deleted) plans.erase(plans.begin() + static_cast<std::ptrdiff_t>(place.plan));
    return PlanEdit{place.programme, std::move(plans)};
}

}  // namespace ubumwe::gui
