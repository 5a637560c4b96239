#include "gui/platform/window.hpp"

#include <utility>

#define GLFW_INCLUDE_NONE
#include <GL/gl.h>
#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include "gui/platform/keys.hpp"
#include "sim/results/machine_error.hpp"

namespace ubumwe::gui {

namespace {

static_assert(key_f1 == GLFW_KEY_F1);

constexpr double idle_seconds = 0.25;
constexpr double lively_seconds = 1.0 / 60.0;

GLFWwindow* make_window(const std::string& title, int width, int height, bool maximised) {
    if (glfwInit() == GLFW_FALSE)
        throw sim::MachineError("No window can be opened: there is no screen. The command ubumwe needs none.");
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
    glfwWindowHint(GLFW_MAXIMIZED, maximised ? GLFW_TRUE : GLFW_FALSE);
    GLFWwindow* window = glfwCreateWindow(width, height, title.c_str(), nullptr, nullptr);
    if (window == nullptr) {
        glfwTerminate();
        throw sim::MachineError("No window can be opened: this screen has no OpenGL 3. The command ubumwe needs none.");
    }
    return window;
}

/// Whether a key does something by being pressed: it is no letter to type, and no modifier.
bool is_command(int key, int action, int mods) {
    const bool modifies = key >= GLFW_KEY_LEFT_SHIFT && key <= GLFW_KEY_RIGHT_SUPER;
    const bool types = key < GLFW_KEY_ESCAPE && key != GLFW_KEY_SPACE;
    const bool modified = (mods & (GLFW_MOD_CONTROL | GLFW_MOD_ALT | GLFW_MOD_SUPER)) != 0;
    return action == GLFW_PRESS && !modifies && (modified || !types);
}

}  // namespace

Window::Window(const std::string& title, int width, int height, bool maximised, std::string layout_file)
    : window_(make_window(title, width, height, maximised)), title_(title), layout_file_(std::move(layout_file)) {
    glfwMakeContextCurrent(window_);
    glfwSwapInterval(1);
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = layout_file_.empty() ? nullptr : layout_file_.c_str();
    ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    ImGui_ImplGlfw_InitForOpenGL(window_, true);
    ImGui_ImplOpenGL3_Init("#version 130");
    glfwSetWindowUserPointer(window_, this);
    glfwSetKeyCallback(window_, take_key);
    glfwSetCharCallback(window_, take_character);
}

void Window::take_key(GLFWwindow* window, int key, int scancode, int action, int mods) {
    static_cast<Window*>(glfwGetWindowUserPointer(window))->keys_.add(is_command(key, action, mods), [=] {
        ImGui_ImplGlfw_KeyCallback(window, key, scancode, action, mods);
    });
}

void Window::take_character(GLFWwindow* window, unsigned character) {
    static_cast<Window*>(glfwGetWindowUserPointer(window))->keys_.add(false, [=] {
        ImGui_ImplGlfw_CharCallback(window, character);
    });
}

Window::~Window() {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplGlfw_Shutdown();
    ImGui::DestroyContext();
    glfwDestroyWindow(window_);
    glfwTerminate();
}

void Window::wait_for_events(bool lively) {
    if (!keys_.empty()) return glfwPollEvents();
    glfwWaitEventsTimeout(lively ? lively_seconds : idle_seconds);
}

bool Window::closing() const {
    return glfwWindowShouldClose(window_) == GLFW_TRUE;
}

void Window::stay_open() {
    glfwSetWindowShouldClose(window_, GLFW_FALSE);
}

void Window::close() {
    glfwSetWindowShouldClose(window_, GLFW_TRUE);
}

void Window::frame(const std::function<void()>& draw) {
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    keys_.deliver();
    enter_.take();
    ImGui::NewFrame();
    draw();
    ImGui::Render();
    int pixels_wide = 0;
    int pixels_high = 0;
    glfwGetFramebufferSize(window_, &pixels_wide, &pixels_high);
    glViewport(0, 0, pixels_wide, pixels_high);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    glfwSwapBuffers(window_);
}

void Window::renew_fonts() {
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
}

void Window::set_title(const std::string& title) {
    if (title == title_) return;
    title_ = title;
    glfwSetWindowTitle(window_, title.c_str());
}

int Window::width() const {
    int width = 0;
    glfwGetWindowSize(window_, &width, nullptr);
    return width;
}

int Window::height() const {
    int height = 0;
    glfwGetWindowSize(window_, nullptr, &height);
    return height;
}

bool Window::maximised() const {
    return glfwGetWindowAttrib(window_, GLFW_MAXIMIZED) == GLFW_TRUE;
}

}  // namespace ubumwe::gui
