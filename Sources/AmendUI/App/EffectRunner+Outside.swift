import AmendCore

extension EffectRunner {
  /// Lets the person edit something in their own editor, which has the terminal meanwhile.
  func editOutside(_ effect: Effect) {
    tasks[.editingOutside] = Task { [mailbox, display, surroundings] in
      var event: Event?
      await display.release { event = await surroundings.edit(effect) }
      if let event { mailbox.post(event) }
    }
  }
}

extension EffectRunner.Surroundings {
  /// What came of an editing outside; nil of any other effect.
  @MainActor fileprivate func edit(_ effect: Effect) async -> Event? {
    switch effect {
    case .editOutside(let slug, let text):
      do throws(EditOutsideError) {
        return .editedOutside(slug, .success(try await editOutside(text)))
      } catch { return .editedOutside(slug, .failure(error)) }
    case .editRecordOutside(let session, let names, let context):
      do throws(EditOutsideError) {
        return .recordEditedOutside(.success(try await editRecordOutside(session, names, context)))
      } catch { return .recordEditedOutside(.failure(error)) }
    default: return nil
    }
  }
}
